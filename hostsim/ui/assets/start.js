// @ts-check
import { part } from "./dom.js";
import { followJournal } from "./journal.js";
import { offerScenarios } from "./scenarios.js";

followJournal(part("journal", HTMLElement), () => true);
void offerScenarios();
