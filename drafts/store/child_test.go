//go:build unix

package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"testing"
)

// child gives a command that runs a part of a test in a process of its own.
func child(t *testing.T, role, base, id string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), "STORE_TEST_ROLE="+role, "STORE_TEST_BASE="+base, "STORE_TEST_ID="+id)
	return cmd
}

func TestMain(m *testing.M) {
	role := os.Getenv("STORE_TEST_ROLE")
	if role == "" {
		os.Exit(m.Run())
	}
	s, err := Open(os.Getenv("STORE_TEST_BASE"))
	if err == nil {
		err = play(role, s, os.Getenv("STORE_TEST_ID"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func play(role string, s *Store, id string) error {
	switch role {
	case "full disk":
		return onFullDisk(s, id)
	case "owner":
		_, err := s.Own(id)
		if err != nil {
			return err
		}
		fmt.Println("owned")
		_, err = io.Copy(io.Discard, os.Stdin) // until it is killed
		return err
	}
	return errors.New("no such role")
}

func TestADeadOwnerIsNone(t *testing.T) {
	t.Parallel()
	s, id := newStore(t), NewID()
	cmd := child(t, "owner", s.base, id)
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	kill := sync.OnceFunc(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	defer kill()
	if said, err := bufio.NewReader(out).ReadString('\n'); said != "owned\n" {
		t.Fatalf("the child said %q, %v", said, err)
	}
	if _, err := s.Own(id); !errors.Is(err, ErrOwned) {
		t.Fatalf("owned twice: %v", err)
	}
	if err := s.Sweep(sample(id, 0).Time); err != nil || len(files(t, s)) != 1 {
		t.Errorf("sweeping under a living owner: %v, %q", err, files(t, s))
	}
	kill()
	release, err := s.Own(id)
	if err != nil {
		t.Fatalf("after its death: %v", err)
	}
	release()
	if got := files(t, s); got != nil {
		t.Errorf("left behind: %q", got)
	}
}
