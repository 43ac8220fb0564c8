"""What `tally --help` says, command by command: the source for tests of the manual and the cases."""
import re
import subprocess

OPTION = re.compile(r"^ +((?:-\w|--[\w-]+)(?:,(?:-\w|--[\w-]+))*)(?=[ :]|$)")
COMMAND = re.compile(r"^  ([a-z][a-z-]*)(?:  |$)")


def help_tree(program, path=()):
    """{("db", "status"): [("--format",), ("-o", "--output"), …], …}, the program itself as ()."""
    text = subprocess.run([program, *path, "--help"], check=True, capture_output=True,
                          text=True).stdout
    tree = {path: []}
    for line in text.splitlines():
        option = OPTION.match(line)
        command = COMMAND.match(line)
        if option:
            tree[path].append(tuple(option.group(1).split(",")))
        elif command:
            tree.update(help_tree(program, (*path, command.group(1))))
    return tree
