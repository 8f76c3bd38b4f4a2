//! The command line.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // A photo is decoded in a child that starts nothing else.
    if std::env::args().nth(1).as_deref() == Some(zhucan::files::photo::SUBCOMMAND) {
        return zhucan::files::photo::run_child(std::io::stdin().lock(), std::io::stdout().lock());
    }
    zhucan::cli::run()
}
