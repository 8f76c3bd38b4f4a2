//! What somebody with the database in hand must not be able to do, and what rotation must not break.

use std::sync::Arc;

use uuid::Uuid;

use super::*;

const NAME: &str = "name";
const SAID: &str = "孙雨桐，肢体三级";

fn vault(keys: SoftwareKeys, suite: Suite) -> Vault {
    Vault::new(Arc::new(keys.with_suite(suite)), suite).unwrap()
}

fn fresh(suite: Suite) -> Vault {
    vault(SoftwareKeys::generate().unwrap(), suite)
}

fn row(number: u128) -> RecordId {
    RecordId::new("residents", Uuid::from_u128(number))
}

/// The same master keys twice, as two starts of the server from one file have them; `newer` generations are added.
fn again(keys: &SoftwareKeys, newer: usize) -> SoftwareKeys {
    let path = std::env::temp_dir().join(format!("zhucan-{:032x}", u128::from_be_bytes(random().unwrap())));
    keys.save(&path).unwrap();
    let mut keys = SoftwareKeys::load(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    for _ in 0..newer {
        keys.add_generation().unwrap();
    }
    keys
}

#[test]
fn what_was_sealed_opens_after_a_restart() {
    for suite in [Suite::Sm4Gcm, Suite::Aes256Gcm] {
        let vault = fresh(suite);
        let key = vault.new_record(row(1)).unwrap();
        let sealed = key.seal_text(NAME, SAID).unwrap();
        let numbers = key.seal_json("numbers", &vec![1, 2, 3]).unwrap();
        let key = vault.open_record(key.wrapped(), &row(1)).unwrap();
        assert_eq!(key.open_text(NAME, &sealed).unwrap(), SAID);
        assert_eq!(key.open_json::<Vec<u32>>("numbers", &numbers).unwrap(), [1, 2, 3]);
        let empty = key.seal(NAME, b"").unwrap();
        assert_eq!(empty.len(), OVERHEAD);
        assert!(key.open(NAME, &empty).unwrap().is_empty());
    }
}

#[test]
fn the_same_words_never_look_the_same() {
    let key = fresh(Suite::Sm4Gcm).new_record(row(1)).unwrap();
    assert_ne!(key.seal_text(NAME, SAID).unwrap(), key.seal_text(NAME, SAID).unwrap());
}

#[test]
fn changing_or_cutting_any_byte_is_noticed() {
    for suite in [Suite::Sm4Gcm, Suite::Aes256Gcm] {
        let vault = fresh(suite);
        let key = vault.new_record(row(1)).unwrap();
        let sealed = key.seal_text(NAME, SAID).unwrap();
        for at in 0..sealed.len() {
            for flip in [1, 0x80] {
                let mut changed = sealed.clone();
                changed[at] ^= flip;
                assert!(key.open(NAME, &changed).is_err(), "byte {at} of the field");
            }
            assert!(key.open(NAME, &sealed[..at]).is_err(), "cut at {at}");
        }
        for at in 0..key.wrapped().len() {
            let mut changed = key.wrapped().to_vec();
            changed[at] ^= 1;
            assert!(vault.open_record(&changed, &row(1)).is_err(), "byte {at} of the key");
            assert!(vault.open_record(&key.wrapped()[..at], &row(1)).is_err(), "key cut at {at}");
        }
    }
}

#[test]
fn a_value_cannot_be_moved_to_another_field_row_or_table() {
    let vault = fresh(Suite::Sm4Gcm);
    let (mine, other) = (vault.new_record(row(1)).unwrap(), vault.new_record(row(2)).unwrap());
    let sealed = mine.seal_text(NAME, SAID).unwrap();
    assert!(matches!(mine.open("phone", &sealed), Err(VaultError::Broken)));
    assert!(matches!(other.open(NAME, &sealed), Err(VaultError::Broken)));
    // Together with its key it opens neither in another row nor in another table.
    // Having been opened for its own row does not open it for others.
    vault.open_record(mine.wrapped(), &row(1)).unwrap();
    assert!(matches!(vault.open_record(mine.wrapped(), &row(2)), Err(VaultError::Broken)));
    let elsewhere = RecordId::new("officers", Uuid::from_u128(1));
    assert!(matches!(vault.open_record(mine.wrapped(), &elsewhere), Err(VaultError::Broken)));
}

#[test]
fn parts_cannot_change_places() {
    let key = fresh(Suite::Sm4Gcm).new_record(row(1)).unwrap();
    let part = key.seal_part("file", &[0], b"first").unwrap();
    assert!(key.open_part("file", &[0], &part).is_ok());
    assert!(key.open_part("file", &[1], &part).is_err());
    assert!(key.open("file", &part).is_err());
}

#[test]
fn other_master_keys_open_and_find_nothing() {
    let (vault, thief) = (fresh(Suite::Sm4Gcm), fresh(Suite::Sm4Gcm));
    let key = vault.new_record(row(1)).unwrap();
    assert!(matches!(thief.open_record(key.wrapped(), &row(1)), Err(VaultError::Broken)));
    let phone = "13800138000";
    assert_ne!(vault.lookup(Lookup::Phone, phone), thief.lookup(Lookup::Phone, phone));
}

#[test]
fn look_ups_repeat_and_cannot_be_linked_across_purposes() {
    let vault = fresh(Suite::Sm4Gcm);
    let digits = "13800138000";
    assert_eq!(vault.lookup(Lookup::Phone, digits), vault.lookup(Lookup::Phone, digits));
    assert_ne!(vault.lookup(Lookup::Phone, digits), vault.lookup(Lookup::BankAccount, digits));
    assert_ne!(vault.lookup(Lookup::Name, digits), vault.lookup(Lookup::NameBigram, digits));
    assert_ne!(vault.lookup(Lookup::Phone, digits), vault.lookup(Lookup::Phone, "13800138001"));
}

#[test]
fn rotation_keeps_the_old_readable_and_seals_under_the_new() {
    let keys = SoftwareKeys::generate().unwrap();
    let before = vault(again(&keys, 0), Suite::Sm4Gcm);
    let after = vault(again(&keys, 1), Suite::Sm4Gcm);
    let old = before.new_record(row(1)).unwrap();
    let sealed = old.seal_text(NAME, SAID).unwrap();

    let old = after.open_record(old.wrapped(), &row(1)).unwrap();
    assert_eq!(old.open_text(NAME, &sealed).unwrap(), SAID);
    assert!(!after.is_current(&old));

    let new = after.new_record(row(1)).unwrap();
    assert!(after.is_current(&new));
    let resealed = new.seal_text(NAME, SAID).unwrap();
    assert_eq!((&sealed[2..6], &resealed[2..6]), (&[0, 0, 0, 1][..], &[0, 0, 0, 2][..]));
    assert!(matches!(new.open(NAME, &sealed), Err(VaultError::OtherKey)));
    assert!(matches!(before.open_record(new.wrapped(), &row(1)), Err(VaultError::UnknownKey(2))));
}

#[test]
fn re_wrapping_moves_the_key_and_leaves_the_field_alone() {
    let keys = SoftwareKeys::generate().unwrap();
    let after = vault(again(&keys, 1), Suite::Sm4Gcm);
    let old = vault(again(&keys, 0), Suite::Sm4Gcm).new_record(row(1)).unwrap();
    let sealed = old.seal_text(NAME, SAID).unwrap();

    assert!(after.rewrap(old.wrapped(), &row(2)).is_err(), "a key is not re-wrapped for another row");
    let moved = after.rewrap(old.wrapped(), &row(1)).unwrap().expect("it was under the old key");
    assert_eq!(after.rewrap(&moved, &row(1)).unwrap(), None);
    let key = after.open_record(&moved, &row(1)).unwrap();
    assert_eq!(key.open_text(NAME, &sealed).unwrap(), SAID);
    assert!(!after.is_current(&key), "the record key itself is as old as before");
    assert!(vault(again(&keys, 0), Suite::Sm4Gcm).open_record(&moved, &row(1)).is_err());
}

#[test]
fn a_row_that_is_sealed_anew_opens_both_kinds_seals_by_the_new_key_and_then_knows_no_other() {
    let keys = SoftwareKeys::generate().unwrap();
    let before = vault(again(&keys, 0), Suite::Sm4Gcm);
    for suite in [Suite::Sm4Gcm, Suite::Aes256Gcm] {
        let newer = again(&keys, 1);
        let (after, later) = (vault(again(&newer, 0), suite), vault(again(&newer, 1), suite));
        let old = before.new_record(row(1)).unwrap();
        let sealed = old.seal_text(NAME, SAID).unwrap();
        let both = after.renew(old.wrapped(), &row(1)).unwrap().expect("the key is old");
        assert!(after.open_record(&both, &row(2)).is_err(), "two keys are bound to their row as one is");
        assert!(matches!(after.renew(&both, &row(1)), Ok(None)));
        assert!(Vault::is_renewing(&both) && !Vault::is_renewing(old.wrapped()));

        let key = after.open_record(&both, &row(1)).unwrap();
        assert_eq!(key.open_text(NAME, &sealed).unwrap(), SAID);
        let anew = key.reseal_part(NAME, &[], &sealed).unwrap().expect("the old key sealed it");
        assert!(matches!(key.reseal_part(NAME, &[], &anew), Ok(None)));
        assert!(key.reseal_part("phone", &[], &sealed).is_err(), "a field is not sealed again as another");
        assert!(matches!(old.open(NAME, &anew), Err(VaultError::OtherKey)));

        let moved = later.rewrap(&both, &row(1)).unwrap().expect("a newer master key");
        assert!(Vault::is_renewing(&moved));
        let alone = after.open_record(Vault::renewed(&both).unwrap(), &row(1)).unwrap();
        assert_eq!(alone.open_text(NAME, &anew).unwrap(), SAID);
        assert!(matches!(alone.open(NAME, &sealed), Err(VaultError::OtherKey)));
        assert!(after.is_current(&alone));
        for length in 0..both.len() {
            assert!(after.open_record(&both[..length], &row(1)).is_err(), "{length} bytes of it");
        }
    }
}

#[test]
fn rows_are_found_under_old_and_new_hashes_while_rotation_runs() {
    let keys = SoftwareKeys::generate().unwrap();
    let before = vault(again(&keys, 0), Suite::Sm4Gcm);
    let newer = again(&keys, 1);
    let (after, later) = (vault(again(&newer, 0), Suite::Sm4Gcm), vault(again(&newer, 1), Suite::Sm4Gcm));
    let number = "110101199003070038";
    let [old, new] = [&before, &after].map(|vault| vault.lookup(Lookup::IdNumber, number));
    assert_ne!(old, new);
    assert_eq!(after.lookup_all(Lookup::IdNumber, number), [new, old]);
    assert_eq!(later.lookup_all(Lookup::IdNumber, number)[1..], [new, old]);
}

#[test]
fn changing_the_suite_changes_new_records_alone() {
    let keys = SoftwareKeys::generate().unwrap();
    let sm = vault(again(&keys, 0), Suite::Sm4Gcm);
    let aes = vault(keys, Suite::Aes256Gcm);
    let old = sm.new_record(row(1)).unwrap();
    let sealed = old.seal_text(NAME, SAID).unwrap();
    let old = aes.open_record(old.wrapped(), &row(1)).unwrap();
    assert_eq!(old.open_text(NAME, &sealed).unwrap(), SAID);
    assert!(!aes.is_current(&old));
    assert_eq!(aes.new_record(row(2)).unwrap().seal(NAME, b"").unwrap()[1], Suite::Aes256Gcm.byte());
}

#[test]
fn a_wrong_shape_does_not_quote_the_value() {
    let key = fresh(Suite::Sm4Gcm).new_record(row(1)).unwrap();
    let sealed = key.seal_json(NAME, &"110101199003070038").unwrap();
    let error = key.open_json::<u32>(NAME, &sealed).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("1101"));
    let bytes = key.seal(NAME, &[0xff]).unwrap();
    assert!(matches!(key.open_text(NAME, &bytes), Err(VaultError::NotText)));
}

#[test]
fn nothing_prints_a_key() {
    let keys = SoftwareKeys::generate().unwrap();
    assert_eq!(format!("{keys:?}"), "SoftwareKeys { key_ids: [1], .. }");
    let vault = vault(keys, Suite::Sm4Gcm);
    assert_eq!(format!("{vault:?}"), "Vault { suite: Sm4Gcm, key_id: 1, .. }");
    let printed = format!("{:?}", vault.new_record(row(1)).unwrap());
    assert!(printed.starts_with("RecordKey { head: Head { suite: Sm4Gcm, key_id: 1 }, record:"), "{printed}");
    assert!(printed.ends_with(", .. }"), "{printed}");
}

/// How long a short field takes: `cargo test --profile quick --lib short_field -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn what_a_short_field_costs() {
    let rounds = 20_000;
    for suite in [Suite::Sm4Gcm, Suite::Aes256Gcm] {
        let vault = fresh(suite);
        let key = vault.new_record(row(1)).unwrap();
        let each = |started: std::time::Instant| started.elapsed().as_secs_f64() * 1e6 / f64::from(rounds);
        let started = std::time::Instant::now();
        for _ in 0..rounds {
            let sealed = key.seal(NAME, &[7; 40]).unwrap();
            std::hint::black_box(key.open(NAME, &sealed).unwrap());
        }
        println!("{suite:?}: seal and open 40 bytes {:.2} µs", each(started));
        let started = std::time::Instant::now();
        for _ in 0..rounds {
            std::hint::black_box(vault.new_record(row(1)).unwrap());
        }
        println!("{suite:?}: new record {:.2} µs", each(started));
        let started = std::time::Instant::now();
        for _ in 0..rounds {
            std::hint::black_box(vault.open_record(key.wrapped(), &row(1)).unwrap());
        }
        println!("{suite:?}: open record {:.2} µs", each(started));
        let started = std::time::Instant::now();
        for _ in 0..rounds {
            std::hint::black_box(vault.lookup(Lookup::NameBigram, "雨桐"));
        }
        println!("{suite:?}: look-up hash {:.2} µs", each(started));
    }
}
