// Package control is the control API of the simulator: what programs do by HTTP that people do on
// its pages. It is served under Base, and describes itself at Base + "/openapi.json".
//
// New makes the routes of a Simulator, which is hostsim.Server. Each kind of console has a route
// for each of its actions, made from the same table that the console's page uses. An error is a
// problem (RFC 9457) that names the field, and nothing has changed then.
package control
