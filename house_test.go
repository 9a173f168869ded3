// Package main_test holds the rules of the house that no compiler knows: which
// package may import which, what the binary must not link, what lies at the top
// level, which module versions are taken, and how long a file and a function
// may be. Each test reads the tree as it is, needs nothing but Go, and names
// the offender with its figure. The linter has the same arrows, file by file,
// in .golangci.yaml; these tests hold them through every dependency, on every
// system that is built for.
package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	mostFileLines     = 400
	mostFunctionLines = 45
)

// topLevel is what may lie beside main.go, and why.
var topLevel = []string{
	"main.go", "ui", "drafts", "tone", "go.mod", "go.sum", "README.md", ".goreleaser.yaml",
	".ci", ".gitignore", ".golangci.yaml", "LICENSE", "docs", "house_test.go", // what tools need
}

// made is what tools make at the top level; it is never committed.
var made = []string{".git", "decline", "decline.exe", "dist", "completions"}

// madeToo matches what else .gitignore keeps out at the top level.
var madeToo = regexp.MustCompile(`^[^/\\]+\.(test|out|prof)$|^coverage\.`)

// versions are the modules that were looked at and chosen. A new one wants its
// last release, open issues and size looked at first, and its reason in the
// commit; so does a change of version.
var versions = map[string]string{
	"charm.land/bubbles/v2":                 "v2.2.1",
	"charm.land/bubbletea/v2":               "v2.0.10",
	"charm.land/lipgloss/v2":                "v2.0.6",
	"github.com/BurntSushi/toml":            "v1.6.0",
	"github.com/adrg/xdg":                   "v0.5.3",
	"github.com/atotto/clipboard":           "v0.1.4",
	"github.com/charmbracelet/colorprofile": "v0.4.3", // in the tree already
	"github.com/charmbracelet/x/ansi":       "v0.11.8",
	"github.com/charmbracelet/x/term":       "v0.2.2", // in the tree already
	"github.com/charmbracelet/x/vt":         "v0.0.0-20260924144451-d676b019604b",
	"github.com/creack/pty":                 "v1.1.24",
	"github.com/emersion/go-ical":           "v0.0.0-20250329121855-f41e73efc392",
	"github.com/emersion/go-message":        "v0.18.2",
	"github.com/gofrs/flock":                "v0.13.1",
	"github.com/mattn/go-runewidth":         "v0.0.31", // earlier ones cost 25 ms at every start
	"github.com/muesli/mango-cobra":         "v1.3.0",
	"github.com/muesli/roff":                "v0.1.0",
	"github.com/rivo/uniseg":                "v0.4.7",
	"github.com/rogpeppe/go-internal":       "v1.16.0",
	"github.com/spf13/cobra":                "v1.10.2",
	"go.uber.org/goleak":                    "v1.3.0",
	"golang.org/x/net":                      "v0.62.0",
	"golang.org/x/text":                     "v0.43.0",
	"pgregory.net/rapid":                    "v1.3.0",
}

// terminal lists the beginnings of import paths that draw on a terminal.
var terminal = []string{"charm.land/", "github.com/charmbracelet/", "golang.org/x/term", "decline/ui"}

// goTool runs the go command and gives what it printed.
func goTool(t *testing.T, env []string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), env...)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, complaint.Bytes())
	}
	return out
}

// pkg is one of our packages as go list sees it; tests are not counted.
type pkg struct {
	ImportPath string
	Imports    []string
	Deps       []string // through every dependency
}

// under tells whether the package is the one named, or lies below it.
func (p pkg) under(name string) bool {
	return p.ImportPath == name || strings.HasPrefix(p.ImportPath, name+"/")
}

// packages lists our packages for a system.
func packages(t *testing.T, system string) []pkg {
	t.Helper()
	env := []string{"GOOS=" + system, "CGO_ENABLED=0"}
	dec := json.NewDecoder(bytes.NewReader(goTool(t, env, "list", "-e", "-json=ImportPath,Imports,Deps", "./...")))
	var list []pkg
	for {
		var p pkg
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		list = append(list, p)
	}
	if len(list) == 0 {
		t.Fatal("go list found no package")
	}
	return list
}

func TestHouseImports(t *testing.T) {
	t.Parallel()
	rules := []struct {
		of      string   // this package and those below it
		not     []string // import none that begins so
		but     string   // except this one
		because string
	}{
		{"decline/drafts", terminal, "", "the letter knows no terminal"},
		{"decline/tone", terminal, "", "the ear knows no terminal"},
		{"decline/ui/questions", terminal, "decline/ui/questions", "the table of questions knows no terminal"},
		{"decline/drafts", []string{"decline/tone"}, "", "drafts and tone do not know each other"},
		{"decline/tone", []string{"decline/drafts"}, "decline/drafts/text", "drafts and tone do not know each other"},
		{"decline/drafts/text", []string{"decline"}, "", "it is the leaf: it imports nothing of ours"},
	}
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := packages(t, system)
		for _, rule := range rules {
			for _, p := range list {
				if !p.under(rule.of) {
					continue
				}
				for _, dep := range p.Deps {
					if dep != rule.but && beginsWithAny(dep, rule.not) {
						t.Errorf("%s: %s depends on %s, but %s", system, p.ImportPath, dep, rule.because)
					}
				}
			}
		}
	}
}

func TestHouseBinaryOpensNoSocket(t *testing.T) {
	t.Parallel()
	for _, system := range []string{"linux", "windows", "darwin"} {
		for _, p := range packages(t, system) {
			for _, dep := range p.Deps {
				if slices.Contains([]string{"net/http", "net/smtp", "net/rpc", "crypto/tls"}, dep) {
					t.Errorf("%s: %s links %s; nothing here talks to the net", system, p.ImportPath, dep)
				}
			}
		}
	}
}

func TestHouseTopLevel(t *testing.T) {
	t.Parallel()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := entry.Name(); !slices.Contains(topLevel, name) && !isMade(name) {
			t.Errorf("%s lies at the top level, where only these may: %s", name, strings.Join(topLevel, " "))
		}
	}
}

func TestHouseModuleVersions(t *testing.T) {
	t.Parallel()
	var mod struct {
		Module  struct{ Path string }
		Require []struct {
			Path, Version string
			Indirect      bool
		}
		Replace, Exclude []json.RawMessage
	}
	if err := json.Unmarshal(goTool(t, nil, "mod", "edit", "-json"), &mod); err != nil {
		t.Fatal(err)
	}
	if mod.Module.Path != "decline" {
		t.Errorf("the module is called %q, not decline", mod.Module.Path)
	}
	if n := len(mod.Replace) + len(mod.Exclude); n > 0 {
		t.Errorf("go.mod has %d replace and exclude directives; none is wanted", n)
	}
	for _, m := range mod.Require {
		switch want, known := versions[m.Path]; {
		case known && m.Version != want:
			t.Errorf("%s is at %s, not at %s", m.Path, m.Version, want)
		case !known && !m.Indirect:
			t.Errorf("%s %s is required directly, but was not chosen: see versions", m.Path, m.Version)
		}
	}
}

// foreign matches what belongs to one machine or one registry, not to the
// source. It is put together so that it does not find itself.
var foreign = regexp.MustCompile(`(^|[^\w.\-/])/(` + `work` + `|tmp/tools|tmp/housetest|root)/` +
	`|(proxy|sum|index)\.` + `golang\.org|goproxy\.` + `(io|cn)|registry\.` + `npmjs|pypi\.` + `org|ghcr\.` + `io`)

func TestHouseHasNoMachinePaths(t *testing.T) {
	t.Parallel()
	walk(t, func(name string) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Error(err)
			return
		}
		if bytes.IndexByte(text[:min(len(text), 8000)], 0) >= 0 {
			return // a picture
		}
		for i, line := range bytes.Split(text, []byte("\n")) {
			if hit := foreign.Find(line); hit != nil {
				t.Errorf("%s:%d: %q belongs to one machine, not to the source", name, i+1, hit)
			}
		}
	})
}

func TestHouseScreenIsPure(t *testing.T) {
	t.Parallel()
	hands := regexp.MustCompile(`^(commands|run)(_\w+)?\.go$`) // where the I/O is, on all systems or one
	barred := []string{"os", "os/exec", "io", "io/ioutil", "net", "decline/drafts/store", "decline/ui/clipboard"}
	eachSource(t, func(name string, fset *token.FileSet, file *ast.File) {
		if path.Dir(name) != "ui" || hands.MatchString(path.Base(name)) {
			return
		}
		for _, spec := range file.Imports {
			if p, _ := strconv.Unquote(spec.Path.Value); slices.Contains(barred, p) || strings.HasPrefix(p, "net/") {
				t.Errorf("%s imports %s; I/O belongs in ui/commands.go or ui/run.go", name, p)
			}
		}
		reportClocks(t, fset, file, "pass the time in, from ui/commands.go or ui/run.go")
	})
}

func TestHouseLettersReadNoClock(t *testing.T) {
	t.Parallel()
	pure := []string{"drafts", "drafts/text", "tone", "ui/questions"}
	eachSource(t, func(name string, fset *token.FileSet, file *ast.File) {
		if slices.Contains(pure, path.Dir(name)) {
			reportClocks(t, fset, file, "the same answers must always make the same letter")
		}
	})
}

// reportClocks reports every call of time.Now. Handing the function on, as the
// clock to be used elsewhere, is no call.
func reportClocks(t *testing.T, fset *token.FileSet, file *ast.File, because string) {
	t.Helper()
	clock := ""
	for _, spec := range file.Imports {
		if spec.Path.Value == `"time"` {
			clock = "time"
			if spec.Name != nil {
				clock = spec.Name.Name
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Now" {
			if x, ok := sel.X.(*ast.Ident); ok && clock != "" && x.Name == clock {
				t.Errorf("%s: reads the clock; %s", fset.Position(n.Pos()), because)
			}
		}
		return true
	})
}

func TestHouseIsInShortPieces(t *testing.T) {
	t.Parallel()
	eachSource(t, func(name string, fset *token.FileSet, file *ast.File) {
		if n := fset.File(file.Pos()).LineCount(); n > mostFileLines {
			t.Errorf("%s has %d lines; at most %d", name, n, mostFileLines)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			what, body := "a function value", (*ast.BlockStmt)(nil)
			switch f := n.(type) {
			case *ast.FuncDecl:
				what, body = f.Name.Name, f.Body
			case *ast.FuncLit:
				body = f.Body
			}
			if body == nil || isTable(body) {
				return true
			}
			at := fset.Position(n.Pos())
			if lines := fset.Position(n.End()).Line - at.Line + 1; lines > mostFunctionLines {
				t.Errorf("%s: %s has %d lines; at most %d", at, what, lines, mostFunctionLines)
			}
			return true
		})
	})
}

// isTable tells whether a function does nothing but return one literal: then
// it is data, which is as long as it is. Functions inside it are still measured.
func isTable(body *ast.BlockStmt) bool {
	if len(body.List) != 1 {
		return false
	}
	ret, ok := body.List[0].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 {
		return false
	}
	_, ok = ret.Results[0].(*ast.CompositeLit)
	return ok
}

// eachSource parses every Go file of ours that is not a test.
func eachSource(t *testing.T, visit func(name string, fset *token.FileSet, file *ast.File)) {
	t.Helper()
	walk(t, func(name string) {
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "testdata/") {
			return
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Error(err)
			return
		}
		visit(name, fset, file)
	})
}

// walk visits every file of the tree, by its path with slashes, but not what
// git and the tools keep there.
func walk(t *testing.T, visit func(name string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case isMade(name):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular():
			visit(filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func isMade(name string) bool { return slices.Contains(made, name) || madeToo.MatchString(name) }

func beginsWithAny(s string, beginnings []string) bool {
	return slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(s, b) })
}
