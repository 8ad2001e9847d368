/** Makes an element with a part name, by which pages style it, and a class of the same name. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, part: string, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.setAttribute("part", part);
  element.className = part;
  element.append(...inside);
  return element;
}

/** Makes a button whose picture is drawn by a path in a square of 24 units, and whose name is read out and shown as a hint. */
export function iconButton(part: string, name: string, path: string): HTMLButtonElement {
  const button = make("button", part, icon(path));
  button.type = "button";
  button.classList.add("tool");
  button.setAttribute("aria-label", name);
  button.title = name;
  return button;
}

export function icon(path: string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const shared = document.createElementNS(space, "path");
  shared.setAttribute("d", path);
  svg.append(shared);
  return svg;
}
