// @ts-check

// Posts what a page of the simulator hands over, to the window that it names: the page's parent, or one of its frames.
addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || !URL.canParse(origin) || !isOwn(origin)) return;
  const target = data.path === "parent" ? parent.parent : parent.frames[data.path];
  target?.postMessage(data.payload, "*");
});

/**
 * Whether it is one of the two origins of the simulator. Anybody may frame this page, and nobody else may post by it.
 * @param {string} origin
 */
function isOwn(origin) {
  const { protocol, hostname, port } = new URL(origin);
  return protocol === location.protocol && port === location.port && ["localhost", "127.0.0.1"].includes(hostname);
}
