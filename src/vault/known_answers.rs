//! Published answers that the ciphers and hashes used here must give, through the same code that seals.

use hmac::{Hmac, KeyInit, Mac};
use sm3::{Digest, Sm3};
use sm4::{
    Sm4,
    cipher::{BlockCipherDecrypt as _, BlockCipherEncrypt as _},
};

use super::suite::{Cipher, Suite};

fn hex(digits: &str) -> Vec<u8> {
    let digits: Vec<u8> = digits.chars().filter_map(|c| c.to_digit(16)).map(|d| d as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

struct Gcm {
    suite: Suite,
    key: &'static str,
    nonce: &'static str,
    bound: &'static str,
    text: &'static str,
    sealed: &'static str,
    tag: &'static str,
}

impl Gcm {
    fn holds(&self) {
        let cipher = Cipher::with_key(self.suite, &hex(self.key)).unwrap();
        let nonce = hex(self.nonce).try_into().unwrap();
        let bound = hex(self.bound);
        let mut text = hex(self.text);
        let tag = cipher.encrypt(&nonce, &bound, &mut text).unwrap();
        assert_eq!(text, hex(self.sealed));
        assert_eq!(tag.to_vec(), hex(self.tag));
        cipher.decrypt(&nonce, &bound, &mut text, &tag).unwrap();
        assert_eq!(text, hex(self.text));
    }
}

/// RFC 8998, appendix A.1.
#[test]
fn sm4_gcm_as_in_rfc_8998() {
    Gcm {
        suite: Suite::Sm4Gcm,
        key: "0123456789ABCDEFFEDCBA9876543210",
        nonce: "00001234567800000000ABCD",
        bound: "FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2",
        text: "AAAAAAAAAAAAAAAA BBBBBBBBBBBBBBBB CCCCCCCCCCCCCCCC DDDDDDDDDDDDDDDD
               EEEEEEEEEEEEEEEE FFFFFFFFFFFFFFFF EEEEEEEEEEEEEEEE AAAAAAAAAAAAAAAA",
        sealed: "17F399F08C67D5EE 19D0DC9969C4BB7D 5FD46FD375648906 9157B282BB200735
                 D82710CA5C22F0CC FA7CBF93D496AC15 A56834CBCF98C397 B4024A2691233B8D",
        tag: "83DE3541E4C2B58177E065A9BF7B62EC",
    }
    .holds();
}

/// Test case 16 of the Galois/counter mode submission to NIST.
#[test]
fn aes_256_gcm_as_nist_has_it() {
    Gcm {
        suite: Suite::Aes256Gcm,
        key: "feffe9928665731c6d6a8f9467308308 feffe9928665731c6d6a8f9467308308",
        nonce: "cafebabefacedbaddecaf888",
        bound: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        text: "d9313225f88406e5a55909c5aff5269a 86a7a9531534f7da2e4c303d8a318a72
               1c3c0c95956809532fcf0e2449a6b525 b16aedf5aa0de657ba637b39",
        sealed: "522dc1f099567d07f47f37a32a84427d 643a8cdcbfe5c0c97598a2bd2555d1aa
                 8cb08e48590dbb3da7b08b1056828838 c5f61e6393ba7a0abcc9f662",
        tag: "76fc6ece0f4e1768cddf8853bb2d551b",
    }
    .holds();
}

/// GB/T 32907-2016, appendix A: the one block that is its own key.
#[test]
fn sm4_as_in_gbt_32907() {
    let key = hex("0123456789abcdeffedcba9876543210");
    let cipher = Sm4::new_from_slice(&key).unwrap();
    let mut block = key.as_slice().try_into().unwrap();
    cipher.encrypt_block(&mut block);
    assert_eq!(block.to_vec(), hex("681edf34d206965e86b3e94f536e4246"));
    cipher.decrypt_block(&mut block);
    assert_eq!(block.to_vec(), key);
}

/// GB/T 32905-2016, appendix A: three bytes, and 64.
#[test]
fn sm3_as_in_gbt_32905() {
    let abc = hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assert_eq!(Sm3::digest(b"abc").to_vec(), abc);
    let sixty_four = hex("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    assert_eq!(Sm3::digest(b"abcd".repeat(16)).to_vec(), sixty_four);
}

/// Computed with OpenSSL 3.0: `openssl mac -digest SM3 -macopt hexkey:0001…1f HMAC`.
#[test]
fn hmac_sm3_as_openssl_has_it() {
    let key: Vec<u8> = (0..32).collect();
    let mut mac = Hmac::<Sm3>::new_from_slice(&key).unwrap();
    mac.update("孙雨桐".as_bytes());
    let expected = hex("92a766aa2c7f736e4fccccb76933f02490278d6bfee7e832c7d2701764a81955");
    assert_eq!(mac.finalize().into_bytes().to_vec(), expected);
}

/// Computed with OpenSSL 3.0: `openssl kdf -keylen 16 -kdfopt digest:SM3 -kdfopt mode:EXPAND_ONLY
/// -kdfopt hexkey:0001…1f -kdfopt info:zhucan HKDF`.
#[test]
fn hkdf_sm3_as_openssl_has_it() {
    let key: Vec<u8> = (0..32).collect();
    let mut derived = [0; 16];
    hkdf::Hkdf::<Sm3>::from_prk(&key).unwrap().expand(b"zhucan", &mut derived).unwrap();
    assert_eq!(derived.to_vec(), hex("3317C2DDBD7A6BB8D5E047D85B8DD2FD"));
}
