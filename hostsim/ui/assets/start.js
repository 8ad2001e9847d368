// @ts-check
import { part } from "./dom.js";
import { followJournal } from "./journal.js";

followJournal(part("journal", HTMLElement), () => true);
