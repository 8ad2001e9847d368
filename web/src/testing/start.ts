import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { Hostsim } from "./hostsim.js";

/** How startHostsim starts the simulator. */
export interface StartOptions {
  /** The page that MAX consoles frame, or one for each of several workspaces; the demo page unless it is set. */
  crm?: string | readonly string[];
  /** The program: HOSTSIM_BIN unless it is set, or else "hostsim" on the PATH. */
  bin?: string;
  /** 0, a free port, unless it is set. */
  port?: number;
}

/** Starts a simulator, which ends with close, or else with this process. */
export async function startHostsim({ crm = [], bin = process.env["HOSTSIM_BIN"] ?? "hostsim", port = 0 }: StartOptions = {}): Promise<Hostsim> {
  const args = ["--port", `${port}`, "--json", ...[crm].flat().flatMap((page) => ["--crm", page])];
  const child = spawn(bin, args, { stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => child.kill();
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    const url = await address(child, bin);
    hold(child, "unref");
    return new Hostsim(url, () => {
      hold(child, "ref"); // else this process may end first
      process.off("exit", kill);
      kill();
      return ended;
    });
  } catch (error) {
    process.off("exit", kill);
    throw error;
  }
}

/** Lets a simulator that nobody closes keep this process from ending, or not. Pipes are sockets, which have both. */
function hold(child: ChildProcess, how: "ref" | "unref"): void {
  for (const held of [child, child.stdout, child.stderr] as unknown as Pick<ChildProcess, "ref" | "unref">[]) held[how]();
}

/** Connects to a simulator that runs already: that of "hostsim exec" unless url is given. */
export async function connect(url: string | undefined = process.env["HOSTSIM_URL"]): Promise<Hostsim> {
  if (!url) throw new Error('connect needs the address of a simulator, or HOSTSIM_URL, which "hostsim exec" sets');
  return new Hostsim(url);
}

/** The line that --json prints, or what the program says why there is none. */
async function address(child: ChildProcess, bin: string): Promise<string> {
  let said = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (said += text));
  const line = await Promise.race([
    once(createInterface(child.stdout!), "line") as Promise<[string]>,
    once(child, "close").then(() => undefined), // which rejects if it cannot be started
  ]).catch((cause: unknown) => {
    throw new Error(`${bin} cannot be started: set HOSTSIM_BIN or the option bin to the program hostsim`, { cause });
  });
  if (!line) throw new Error(`${bin} ended at once: ${said.trim()}`);
  return (JSON.parse(line[0]) as { url: string }).url;
}
