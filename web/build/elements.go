package main

import (
	"os"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

const elementsPath = "sdk/ctibridge-elements.js"

// addElements bundles web/src/elements, which pages load beside the facade.
func addElements(p project, made files) error {
	opts := browserOptions(p)
	opts.EntryPoints = []string{filepath.Join(p.src(), "elements", "index.ts")}
	opts.Outfile = inDist(p.dist(), elementsPath)
	opts.Plugins = append(opts.Plugins, besideFacade(p), sheetPlugin())
	return bundle(p, opts, made)
}

// besideFacade leaves the facade an import of the file beside: two copies would
// be two bridges in a page that uses both, and twice the bytes.
func besideFacade(p project) api.Plugin {
	facade := filepath.Join(p.src(), "index.js")
	return api.Plugin{Name: "facade", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `/index\.js$`},
			func(args api.OnResolveArgs) (api.OnResolveResult, error) {
				if filepath.Join(args.ResolveDir, args.Path) != facade {
					return api.OnResolveResult{}, nil
				}
				return api.OnResolveResult{Path: "./ctibridge.js", External: true}, nil
			})
	}}
}

// sheetPlugin makes an imported style sheet a text without comments and spaces,
// for a constructed sheet: esbuild's own loader would write a file beside, and
// its text loader keeps every byte.
func sheetPlugin() api.Plugin {
	return api.Plugin{Name: "sheet", Setup: func(build api.PluginBuild) {
		build.OnLoad(api.OnLoadOptions{Filter: `\.css$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			source, err := os.ReadFile(args.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			small := api.Transform(string(source), api.TransformOptions{
				Loader: api.LoaderCSS, MinifyWhitespace: true, MinifySyntax: true, Sourcefile: filepath.Base(args.Path),
			})
			text := string(small.Code)
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderText, Errors: small.Errors, Warnings: small.Warnings}, nil
		})
	}}
}
