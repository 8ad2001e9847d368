// @ts-check

/**
 * Whether an address is at one of the two origins of the simulator.
 * @param {string} address
 */
export function isOwn(address) {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port } = new URL(address);
  return protocol === location.protocol && port === location.port && ["localhost", "127.0.0.1"].includes(hostname);
}
