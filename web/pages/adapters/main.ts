// This script comes before that of the element, so what it sets is in place when the element loads anything.
const adapter = document.querySelector("cti-adapter")!;
const events = document.querySelector("[data-testid=events]")!;

for (const [name, value] of asked()) adapter.setAttribute(name, value);
for (const type of ["agent.state", "contact.started", "contact.ended", "message.received", "message.sent"]) {
  document.addEventListener(type, () => {
    const row = document.createElement("li");
    row.textContent = type;
    events.append(row);
  });
}

/**
 * The attributes: a real page writes its tenant into the tag. The simulator's port is known at run time only, so this one
 * takes the address of the adapters, like their type and placement, from its own.
 */
function asked(): [name: string, value: string][] {
  const query = new URLSearchParams(location.search);
  const attributes: [string, string][] = [["origin", otherLoopback()]];
  for (const name of ["tenant", "origin", "type", "placement"]) {
    const value = query.get(name);
    if (value !== null) attributes.push([name, value]);
  }
  return attributes;
}

/** One server answers under both loopback names, and browsers take them for two sites. */
function otherLoopback(): string {
  const name = location.hostname === "localhost" ? "127.0.0.1" : "localhost";
  return `${location.protocol}//${name}:${location.port}`;
}
