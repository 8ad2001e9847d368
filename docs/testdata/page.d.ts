// What the examples of the documents take from their page. The elements make their own types known.
import type {} from "/sdk/ctibridge-elements.js";

declare global {
  const holdButton: HTMLButtonElement;
  const callFrame: HTMLIFrameElement;
  const chatFrame: HTMLIFrameElement;
  const recordFrame: HTMLIFrameElement;
  function showCaller(number: string | undefined): void;
  function closeTicket(contactId: string): void;
  function appendLine(contactId: string, text: string): void;
  function openTicket(contactId: string, queue: string | undefined): void;
}
