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

fn run(data: &str, arguments: &[&str]) -> (bool, String) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_zhucan")).args(["--data", data]).args(arguments).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// What a district does before its first Monday: hospitals and people, with nobody to sign in yet.
#[test]
fn staff_and_hospitals_are_made_before_anybody_can_sign_in() {
    let folder = std::env::temp_dir().join(format!("zhucan_cli_{}", zhucan::values::random_digits(12)));
    let data = folder.display().to_string();
    let zh = |arguments: &[&str]| run(&data, arguments);
    let (_, units) = zh(&["units"]);
    assert!(units.contains("disabled-persons-federation"), "{units}");
    let officer =
        ["create-staff", "--role", "officer", "--unit", "disabled-persons-federation", "Wang", "王芳"];
    let (made, said) = zh(&officer);
    assert!(made && said.contains("login: wang") && said.contains("password: "), "{said}");
    assert!(zh(&["create-hospital", "city-hospital", "市医院", "City Hospital"]).0);
    let (made, said) =
        zh(&["create-staff", "--role", "assessor", "--unit", "city-hospital", "chen", "陈医生"]);
    assert!(made, "{said}");
    for (arguments, why) in [
        (&officer[..], "login taken"),
        (&["create-hospital", "city-hospital", "市医院", "City Hospital"], "already"),
        (&["create-hospital", "City Hospital", "市医院", "City Hospital"], "small letters"),
        (&["create-staff", "--role", "officer", "li", "李"], "--unit"),
        (&["create-staff", "--role", "officer", "--unit", "nowhere", "li", "李"], "no unit"),
        (&["create-staff", "--role", "officer", "--unit", "city-hospital", "li", "李"], "assessors"),
        (&["create-staff", "--role", "assessor", "--unit", "health", "li", "李"], "hospital"),
        (&["create-staff", "--role", "audit-administrator", "--unit", "health", "li", "李"], "no unit"),
        (&["create-staff", "--role", "king", "li", "李"], "no such role"),
    ] {
        let (made, said) = zh(arguments);
        assert!(!made && (said.contains(why) || why == "login taken"), "{arguments:?}: {said}");
    }
    let (made, said) = zh(&["create-staff", "--role", "security-administrator", "qian", "钱"]);
    assert!(made, "{said}");
    std::fs::remove_dir_all(&folder).unwrap();
}
