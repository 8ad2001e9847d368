// Package notification has the events that change neither agent nor contacts: what scripts of the
// platform open, show or start about a contact (ScreenPops), and everything else that the platform
// reports (Notices).
package notification
