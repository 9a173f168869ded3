package cli

import (
	"fmt"
	"io"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

// newMan makes `decline man`, the manual page.
func newMan(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, root)
			if err != nil {
				return failed(fmt.Errorf("making the manual page: %w", err))
			}
			if _, err := io.WriteString(cmd.OutOrStdout(), page.Build(roff.NewDocument())); err != nil {
				return failed(fmt.Errorf("writing the manual page: %w", err))
			}
			return nil
		},
	}
}
