package main

// versionSection is the custom section of the module that holds its version. The
// script has the version of the module that it was built with, and reads this one
// before it starts any: a cache may hold an old copy of either.
const versionSection = "ctibridge"

// versionDigits are enough for versions to differ, and few in a file of 10 kB.
const versionDigits = 12

// withVersion appends the section. The version is a hash of the module, so that
// the same sources give the same two files, and a script that changed alone still
// goes with the module of before.
func withVersion(module []byte) []byte {
	content := append([]byte{byte(len(versionSection))}, versionSection...)
	content = append(content, hashOf(module)[:versionDigits]...)
	const custom = 0
	return append(append(module, custom, byte(len(content))), content...) // both lengths are below 128, one byte of LEB128
}

// versionOf is the version of a module that has the section.
func versionOf(module []byte) string {
	return string(module[max(0, len(module)-versionDigits):])
}
