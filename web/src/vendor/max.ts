/** Events that MAX and CXone Agent forward from the platform. All scalars are strings there; "" stands for absent. */

interface PlatformEvent<Type extends string> {
  Type: Type;
  IISHost?: string;
  VCHost?: string;
}

export interface MaxAgentState extends PlatformEvent<"AgentState"> {
  CurrentState: string;
  CurrentOutReason: string;
  StartTimeUTC: string;
  IsAcw: string;
  AcwTimeout: string;
  NextIsAcw: string;
  NextStates: { State: string; OutReason: string }[];
}

export type CallStatus =
  | "Incoming" | "Ringing" | "Dialing" | "Active" | "Holding" | "Joined" | "Masking" | "Disconnected"
  | "CallBackDisconnected" | "Preview" | "NaturalCallDialing" | "NaturalCallAMD" | "NaturalCallRinging";

export interface CallContactEvent extends PlatformEvent<"CallContactEvent"> {
  ContactID: string;
  MasterID: string;
  ParentContactId?: string;
  Status: CallStatus;
  OriginalState?: string;
  CallType: string;
  DNIS: string;
  ANI: string;
  Skill: string;
  IsInbound: string;
  StartTimeUTC: string;
  LastStateChangeTimeUTC: string;
  ScreenPopUrl: string;
  /** Single-key objects in one source, a string in another. */
  ScreenPopUrlVariables?: Record<string, string>[] | string;
  DisconnectCode?: string;
  IsLogging: string;
  Timeout?: string;
  AllowDispositions?: string;
  Label?: string;
  IsLinked?: string;
  TimeZones?: string;
  FinalState: string;
  /** HTML from list data: never insert it as HTML. */
  OtherInformation?: string;
  BlendingToSkillName?: string;
  InteractionId?: string;
}

export interface MuteChanged extends PlatformEvent<"Mute"> {
  AgentMuted: string;
}

export interface AgentLeg extends PlatformEvent<"AgentLeg"> {
  AgentLegId: string;
  Status: "Dialing" | "Active" | "Disconnected";
  FinalState: string;
}

export interface MaxEventMap {
  AgentState: MaxAgentState;
  CallContactEvent: CallContactEvent;
  Mute: MuteChanged;
  AgentLeg: AgentLeg;
}
