package main

// goRuntime is put into each package, after its package clause. No name of it may
// be that of something in the package.
const goRuntime = `
import mutantOS "os"

var mutantNow = func() (id int) {
	for _, digit := range mutantOS.Getenv("MUTANT") {
		id = 10*id + int(digit-'0')
	}
	return id
}()

func mutantEither[T any](id int, changed, value T) T {
	if mutantNow == id {
		return changed
	}
	return value
}

func mutantZero[T any](id int, value T) T {
	if mutantNow == id {
		return *new(T)
	}
	return value
}

func mutantText[T ~string](id int, value T) T {
	if mutantNow == id {
		return value + "~"
	}
	return value
}

func mutantNumber[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64](id int, value T) T {
	if mutantNow == id {
		return value + 1
	}
	return value
}
`
