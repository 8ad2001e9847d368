/**
 * Events that MAX and CXone Agent forward from the platform. All scalars are strings there, "True" and "False" for
 * booleans; "" means absent. Fields that only one source names are optional.
 */

interface PlatformEvent<Type extends string> {
  Type: Type;
  IISHost?: string;
  VCHost?: string;
}

/** The agent signed in at the platform. Each field but BusNo, AgentId and SessionId may be missing. */
export interface AgentSessionStart extends PlatformEvent<"AgentSessionStart"> {
  BusNo: string;
  AgentId: string;
  /** Not the id that REST calls take. */
  SessionId: string;
  StationId?: string;
  StationPhoneNumber?: string;
  StationCallerId?: string;
  DialerCampaign?: string;
  DialerCampaignStartTime?: string;
  SupervisorPermissionLevel?: string;
  CanMask?: string;
  AgentSchedulePermission?: string;
  ScoreRecordingsPermission?: string;
  HideAgentStatePermission?: string;
  CanMultiPartyConference?: string;
  ClientConnectorPort?: string;
  MaxConcurrentChats?: string;
  CanRecord?: string;
  EnabledForMCH?: string;
  UseCustomerCard?: string;
  AgentUUId?: string;
  EntityMode?: string;
  portNo?: string;
}

/** CXone Agent makes one up itself when the platform ends the session, with a lower-case type: then Type is absent. */
export interface AgentSessionEnd extends Omit<PlatformEvent<"AgentSessionEnd">, "Type"> {
  Type?: "AgentSessionEnd";
  type?: "AgentSessionEnd";
  Message?: string;
  Success?: string;
}

/** The agent's session ended from elsewhere. Message is "RemoteLogoff" or "SessionTimeout", as far as a weak source has it. */
export interface RemoteAgentSessionEnd extends PlatformEvent<"RemoteAgentSessionEnd"> {
  Message?: string;
  Success?: string;
}

/** The agent's state changed, or is repeated. */
export interface MaxAgentState extends PlatformEvent<"AgentState"> {
  CurrentState: string;
  CurrentOutReason: string;
  StartTimeUTC: string;
  LastStateChangeTime?: string;
  /** After-call work is the state Unavailable with this. */
  IsAcw: string;
  AcwTimeout: string;
  NextIsAcw: string;
  NextStates: { State: string; OutReason: string }[];
}

/** The state of the agent's own phone connection. FinalState is "True" with "Disconnected" alone. */
export interface AgentLeg extends PlatformEvent<"AgentLeg"> {
  AgentLegId: string;
  Status: "Dialing" | "Active" | "Disconnected";
  FinalState: string;
}

/** The agent's microphone was muted, or is on again. */
export interface MuteChanged extends PlatformEvent<"Mute"> {
  AgentMuted: string;
}

/** The statuses of a call, in the platform's words. */
export type CallStatus =
  | "Incoming" | "Ringing" | "Dialing" | "Active" | "Holding" | "Joined" | "Masking" | "Disconnected"
  | "CallBackDisconnected" | "Preview" | "NaturalCallDialing" | "NaturalCallAMD" | "NaturalCallRinging";

/** The kinds of calls, in the platform's words. AgentLeg and ReskillProxy are no calls of the agent's customers. */
export type CallType =
  | "Regular" | "AgentLeg" | "ReskillProxy" | "Consult" | "PersonalQueue" | "Dialer" | "TakeOver" | "NaturalCalling"
  | "Conference";

/** Single-key objects in one source, a string in another. */
export type ScreenPopUrlVariables = Record<string, string>[] | string;

/** The present state of a call. */
export interface CallContactEvent extends PlatformEvent<"CallContactEvent"> {
  ContactID: string;
  /** The id of the original call, which every transfer keeps. */
  MasterID: string;
  Status: CallStatus;
  OriginalState?: string;
  CallType: CallType;
  DNIS: string;
  ANI: string;
  Skill: string;
  IsInbound: string;
  StartTimeUTC: string;
  StartTime?: string;
  LastStateChangeTimeUTC: string;
  LastStateChangeTime?: string;
  ScreenPopUrl: string;
  ScreenPopUrlVariables?: ScreenPopUrlVariables;
  DisconnectCode?: string;
  /** True only for recordings that the agent asked for. */
  IsLogging: string;
  Timeout?: string;
  AllowDispositions?: string;
  Label?: string;
  /** Marks which of several dialler calls the agent hears. */
  IsLinked?: string;
  TimeZones?: string;
  FinalState: string;
  /** HTML from list data: never insert it as HTML. */
  OtherInformation?: string;
  OtherInformationNewFormat?: string;
  BlendingToSkillName?: string;
  DeliveryType?: string;
  CustomData?: string;
  /** A boolean, or "<name>=1". */
  ComplianceRecord?: string;
  ConfirmationRequired?: string;
  ParentContactId?: string;
  OmniGroupId?: string;
  ExternalId?: string;
  AnsMachineOverride?: string;
  AnsMachineOverrideEndTime?: string;
  InteractionId?: string;
  CustomerCardUrl?: string;
  IsRequireManualAccept?: string;
}

/** The present state of a voicemail. */
export interface VoiceMailContactEvent extends PlatformEvent<"VoiceMailContactEvent"> {
  ContactID: string;
  MasterID?: string;
  Status: "Incoming" | "Active" | "Holding" | "Discarded";
  FinalState?: string;
  From?: string;
  To?: string;
  Skill?: string;
  SkillName?: string;
  IsInbound?: string;
  Label?: string;
  CreatedDate?: string;
  StartTime?: string;
  LastStateChangeTime?: string;
  FileName?: string;
  FileDuration?: string;
  VoiceMailType?: string;
  RequireDisposition?: string;
  ScreenPopUrl?: string;
  CustomData?: string;
  OmniGroupId?: string;
  ParentContactId?: string;
}

/** A voicemail is being played, or was paused. */
export interface VoiceMailPlayBackEvent extends PlatformEvent<"VoiceMailPlayBackEvent"> {
  ContactId?: string;
  PlayBackPaused?: string;
  PlayBackPosition?: string;
}

/** The present state of a work item. */
export interface WorkItemContactEvent extends PlatformEvent<"WorkItemContactEvent"> {
  ContactID: string;
  MasterID?: string;
  Status: "Incoming" | "Active" | "Interrupted" | "Transfer" | "Disconnected";
  FinalState?: string;
  AgentId?: string;
  InFocus?: string;
  SkillId?: string;
  WorkItemId?: string;
  WorkItemPayload?: string;
  WorkItemType?: string;
  RefusalTimeout?: string;
  ScreenPopUrl?: string;
  ScreenPopUrlVariables?: ScreenPopUrlVariables;
  CustomData?: string;
  StartTime?: string;
  StartTimeUTC?: string;
  LastStateChangeTime?: string;
  LastStateChangeTimeUTC?: string;
  OmniGroupId?: string;
  ParentContactId?: string;
  SessionId?: string;
  Url?: string;
  TabTitle?: string;
  PopDestination?: string;
  PopoutWindowHeight?: string;
  PopoutWindowWidth?: string;
  ClosePopoutUponTermination?: string;
}

interface TextFields {
  ContactID: string;
  RoomId?: string;
  Status: string;
  Skill?: string;
  StartTime?: string;
  LastStateChangeTime?: string;
  ScreenPopUrl?: string;
  RefusalTimeout?: string;
  IsActive?: string;
  MasterID?: string;
  CustomData?: string;
  ParentContactId?: string;
  OmniGroupId?: string;
  InFocus?: string;
  PointOfContactAddress?: string;
  FromAddress?: string;
  FinalState?: string;
  CustomerCardUrl?: string;
}

/** The present state of a chat or an SMS; ChatContactEvent is its older name. */
export interface TextContactEvent extends PlatformEvent<"TextContactEvent">, TextFields {}

/** The older name of TextContactEvent. */
export interface ChatContactEvent extends PlatformEvent<"ChatContactEvent">, TextFields {}

/** No source describes its fields. */
export interface EmailContactEvent extends PlatformEvent<"EmailContactEvent"> {
  ContactID?: string;
  Status?: string;
  FinalState?: string;
}

/** The present state of a digital contact, such as one of a social network. */
export interface DigitalContactEvent extends PlatformEvent<"DigitalContactEvent"> {
  ContactID: string;
  DFOContactId?: string;
  ChannelType?: string;
  CustomerName?: string;
  SkillName?: string;
  Status: string;
  StartTime?: string;
  StartTimeUTC?: string;
  RefusalTimeout?: string;
}

/** Numbers as strings. */
export interface MchAgentSettingsChangeEvent extends PlatformEvent<"MchAgentSettingsChangeEvent"> {
  ChatThreshold: string;
  SmsThreshold: string;
  EmailThreshold: string;
  WorkItemThreshold: string;
  DigitalThreshold: string;
  VoiceThreshold: string;
  TotalContactCount: string;
  ContactAutoFocus: string;
  RequestContact: string;
  DeliveryMode: string;
}

/** The platform asks the console to open a page for a contact. */
export interface PageOpen extends PlatformEvent<"PageOpen"> {
  Action: string;
  ContactID: string;
  PageUri: string;
}

/** The platform asks the console to run a program, open an address or show a form. */
export interface RunApp extends PlatformEvent<"RunApp"> {
  ActionType: "RunExe" | "OpenURL" | "ShowCustomForm";
  ActionValue: string;
  ContactId: string;
  WaitTimeout: string;
}

/** The platform asks the console to show an address for a contact. */
export interface PopURL extends PlatformEvent<"PopURL"> {
  ContactId: string;
  URL: string;
  TabTitle: string;
  PopDestination: string;
  PopoutWindowHeight: string;
  PopoutWindowWidth: string;
  ClosePopoutUponTermination: string;
}

/** Two spellings of the same event exist. */
export interface Indicator extends PlatformEvent<"Indicator"> {
  ContactID?: string;
  Name?: string;
  ActionType?: string;
  ActionUri?: string;
  ImageUri?: string;
  ToolTip?: string;
  IndicatorState?: string;
  action?: string;
  actionType?: string;
  imageFile?: string;
  indicatorName?: string;
  senderContactId?: string;
  toolTip?: string;
  enable?: string;
}

/** A callback that was promised to a customer is due. */
export interface PromiseKeeper extends PlatformEvent<"PromiseKeeper"> {
  AgentId: string;
  CallbackId: string;
  CallbackTime: string;
  CallbackExpireTime: string;
  DeliveryTime: string;
  DialNumber: string;
  OrigNumber: string;
  FirstName: string;
  LastName: string;
  Notes: string;
  SkillId: string;
  TargetType: string;
}

/** What became of a callback. */
export interface PromiseKeeperStatus extends PlatformEvent<"PromiseKeeperStatus"> {
  Status: string;
}

/** An event that a script of the contact centre sends. One source has eventName and data, another Data. */
export interface CustomEvent extends PlatformEvent<"CustomEvent"> {
  eventName?: string;
  /** JSON as text. */
  data?: string;
  Data?: string;
}

/** The address of an assistant's application for a contact. */
export interface AgentAssist extends PlatformEvent<"AgentAssist"> {
  ContactId: string;
  AppUri: string;
  AppTitle: string;
  /** JSON as text. */
  AgentAssistAppConfigJson: string;
}

/** The number of a conference. */
export interface Conference extends PlatformEvent<"Conference"> {
  ConferenceNo: string;
}

/** An event about hours of operation. No source gives more than the name of its field. */
export interface HoursOfOperation extends PlatformEvent<"HoursOfOperation"> {
  ShowContinueReskill: string;
}

/** The agent's skills for natural calling. No source names a field but Empty. */
export interface NaturalCallingSkillList extends PlatformEvent<"NaturalCallingSkillList"> {
  Empty: string;
}

/** Made up by CXone Agent while it cannot reach the platform. */
export interface NetworkOfflineEvent extends PlatformEvent<"NetworkOfflineEvent"> {
  totalNetworkRequestExecuted: number | string;
  retryStatus: string;
}

/** Events of which no source describes the fields. */
type Bare =
  | "UpdateIndicators" | "UpdatePermissions" | "UpdateUnavailableCodes" | "UpdateSkills" | "UpdateDialerCampaigns"
  | "UpdateMessages" | "UpdateCallbacks" | "AgentWorkflowConfiguration" | "AgentWorkflowCreatePayload";

interface Described {
  AgentSessionStart: AgentSessionStart;
  AgentSessionEnd: AgentSessionEnd;
  RemoteAgentSessionEnd: RemoteAgentSessionEnd;
  AgentState: MaxAgentState;
  AgentLeg: AgentLeg;
  Mute: MuteChanged;
  CallContactEvent: CallContactEvent;
  VoiceMailContactEvent: VoiceMailContactEvent;
  VoiceMailPlayBackEvent: VoiceMailPlayBackEvent;
  WorkItemContactEvent: WorkItemContactEvent;
  TextContactEvent: TextContactEvent;
  ChatContactEvent: ChatContactEvent;
  EmailContactEvent: EmailContactEvent;
  DigitalContactEvent: DigitalContactEvent;
  MchAgentSettingsChangeEvent: MchAgentSettingsChangeEvent;
  PageOpen: PageOpen;
  RunApp: RunApp;
  PopURL: PopURL;
  Indicator: Indicator;
  PromiseKeeper: PromiseKeeper;
  PromiseKeeperStatus: PromiseKeeperStatus;
  CustomEvent: CustomEvent;
  AgentAssist: AgentAssist;
  Conference: Conference;
  HoursOfOperation: HoursOfOperation;
  NaturalCallingSkillList: NaturalCallingSkillList;
  NetworkOfflineEvent: NetworkOfflineEvent;
}

/** The events of MAX and CXone Agent, by Type. */
export type MaxEventMap = Described & { [Name in Bare]: PlatformEvent<Name> & Record<string, unknown> };
