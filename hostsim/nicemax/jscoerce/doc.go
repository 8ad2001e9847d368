// Package jscoerce converts JSON values as JavaScript does, for the parts of a host that let its
// script convert whatever a page sent.
package jscoerce
