//! The command line, as a shell meets it.

use std::process::{Command, Output, Stdio};

/// Runs the program with its output into a pipe whose reader has gone away, as `head` does.
fn into_a_closed_pipe(arguments: &[&str]) -> Output {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    Command::new(env!("CARGO_BIN_EXE_zhucan"))
        .args(arguments)
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .unwrap()
}

#[test]
fn a_reader_who_has_gone_away_is_no_error() {
    for arguments in [
        &["routes"][..],
        &["routes", "--json"],
        &["settings"],
        &["catalogue", "check", "src/tests/catalogue"],
        &["--help"],
        &["routes", "--help"],
    ] {
        let output = into_a_closed_pipe(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
        assert!(output.status.success(), "{arguments:?}: {said}");
    }
}

#[test]
fn a_password_that_nobody_saw_is_an_error() {
    let folder = std::env::temp_dir().join(format!("zhucan_cli_{}", zhucan::values::random_digits(12)));
    let data = folder.display().to_string();
    let output = into_a_closed_pipe(&["--data", &data, "create-administrator", "first", "王芳"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(!output.status.success() && said.contains("nobody saw the password"), "{said}");
}
