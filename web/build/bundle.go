package main

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

const facadePath = "sdk/ctibridge.js"

// addFacade bundles web/src/index.ts, the file that customers get.
func addFacade(p project, made files) error {
	opts := browserOptions(p)
	opts.EntryPoints = []string{filepath.Join(p.src(), "index.ts")}
	opts.Outfile = inDist(p.dist(), facadePath)
	opts.Define = map[string]string{"moduleVersion": strconv.Quote(versionOf(made[modulePath]))}
	return bundle(p, opts, made)
}

// browserOptions is what every bundle for a browser shares. ES2022 is what all
// browsers that the consoles support have had since 2022.
func browserOptions(p project) api.BuildOptions {
	return api.BuildOptions{
		Bundle:            true,
		Platform:          api.PlatformBrowser,
		Format:            api.FormatESModule,
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		Sourcemap:         api.SourceMapLinked,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		MangleProps:       runtimeProps,
		AbsWorkingDir:     p.root,
		Plugins:           []api.Plugin{runtimePlugin(p.goroot)},
	}
}

// bundle runs esbuild in memory and adds what it makes.
func bundle(p project, opts api.BuildOptions, made files) error {
	result := api.Build(opts)
	if err := complaints(result); err != nil {
		return err
	}
	for _, file := range result.OutputFiles {
		path, err := filepath.Rel(p.dist(), file.Path)
		if err != nil {
			return err
		}
		if err := made.add(filepath.ToSlash(path), file.Contents); err != nil {
			return err
		}
	}
	return nil
}

// complaints makes one error of all that esbuild reported. A warning counts as an
// error: esbuild warns of little, and what it warns of is broken at run time.
func complaints(result api.BuildResult) error {
	format := func(messages []api.Message, kind api.MessageKind) string {
		return strings.Join(api.FormatMessages(messages, api.FormatMessagesOptions{Kind: kind}), "")
	}
	text := format(result.Errors, api.ErrorMessage) + format(result.Warnings, api.WarningMessage)
	if text == "" {
		return nil
	}
	return errors.New(strings.TrimSpace(text))
}
