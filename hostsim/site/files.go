package site

import (
	"errors"
	"io/fs"
	"net/http"
	"path"
)

// Files serves the files of a folder, and its index.html if it has one. It lists nothing.
func Files(files fs.FS) http.Handler { return http.FileServerFS(unlisted{files}) }

// unlisted has no folders but those that have an index.html: package http lists the others.
type unlisted struct{ fs.FS }

func (u unlisted) Open(name string) (fs.File, error) {
	file, err := u.FS.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && info.IsDir() {
		_, err = fs.Stat(u.FS, path.Join(name, "index.html"))
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}
