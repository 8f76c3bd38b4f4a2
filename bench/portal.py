"""What the bench does as people do: fills in forms, sends them, signs in as an officer."""

import base64
import hashlib
import hmac
import http.client
import json
import struct
import time
import tomllib
import urllib.parse

from programs import ROOT, Trouble

# An answer to a question by its name, where the one that its kind suggests is not accepted: a list of pairs.
CHOSEN = {}

# Forms begun from one address are limited; behind a proxy each made-up address begins fewer than that.
FORMS_FROM_AN_ADDRESS = 100


def id_number():
    """A number of nobody that keeps the rules of GB 11643: Donghe, 1956, with its check character."""
    body = "150202195603180021"[:17]
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


def answer(question, name):
    """Pairs that answer a question of a definition, by its kind."""
    if question["id"] in CHOSEN:
        return CHOSEN[question["id"]]
    match question["kind"]:
        case "name":
            return [(name, "张桂兰")]
        case "id-number":
            return [(name, id_number())]
        case "certificate-number":
            return [(name, id_number() + "43")]
        case "phone":
            return [(name, "13847200000")]
        case "date":
            year = time.localtime().tm_year + (1 if question.get("range") == "future" else -1)
            return [(f"{name}.year", str(year)), (f"{name}.month", "5"), (f"{name}.day", "6")]
        case "address":
            return [(f"{name}.place", "unknown"), (f"{name}.line", "和平路 12 号楼 3 单元 402")]
        case "single" | "multiple":
            return [(name, question["options"][0])]
        case "number":
            return [(name, str(question["min"]))]
        case "money":
            return [(name, "100")]
        case "text":
            return [(name, "没有别的要求"[: question["max_length"]])]
        case "long-text":
            return [(name, "上下楼不方便，请打电话联系我的女儿。"[: question["max_length"]])]
        case "files":
            return [(f"{name}.way", "counter")]
        case "declaration":
            return [(name, "yes")]
        case "group":
            rows = max(question["min"], 1)
            pairs = [(f"{name}.rows", str(rows))]
            for row in range(rows):
                for inner in question["questions"]:
                    pairs += answer(inner, f"{name}.{row}.{inner['id']}")
            return pairs
    raise Trouble(f"no answer is known for a question of the kind {question['kind']}")


def whole(entry):
    """The pages that an entry of a definition stands for: itself, or those of the part that it names."""
    if "part" not in entry:
        return [entry]
    return tomllib.loads((ROOT / "assets" / "catalogue" / "parts" / f"{entry['part']}.toml").read_text())["pages"]


class Portal:
    """The real program, as somebody who fills in, and as an officer."""

    def __init__(self, server, load, service):
        self.server, self.load, self.service = server, load, service
        file = ROOT / "assets" / "catalogue" / f"{service}.toml"
        if not file.exists():
            raise Trouble(f"there is no {file}")
        self.definition = tomllib.loads(file.read_text())
        self.pages = {page["id"]: page for entry in self.definition["pages"] for page in whole(entry)}
        self.steps = []
        self.begun = 0

    def ask(self, method, path, body="", headers=None):
        """One request; status, location, cookies, text."""
        connection = http.client.HTTPConnection(self.server.address, timeout=30)
        sent = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
        connection.request(method, path, body.encode(), sent)
        got = connection.getresponse()
        text = got.read().decode(errors="replace")
        # An empty part leads to the page as a whole.
        location = (got.headers.get("Location") or "").removesuffix("#") or None
        cookies = [value.partition(";")[0] for value in got.headers.get_all("Set-Cookie") or []]
        connection.close()
        return got.status, location, cookies, text

    def guide(self):
        return [{"path": f"/services/{self.service}"}]

    def learn(self):
        """Fills in one form as a person would, to know which pages come and what each accepts."""
        number, cookie, place = self._begin_all(1)[0]
        self.steps = []
        while not place.endswith("/check"):
            page = urllib.parse.urlparse(place).path.rpartition("/")[2]
            if page not in self.pages or len(self.steps) > 100:
                raise Trouble(f"the form leads to {place}, which is no page of {self.service}")
            pairs = [pair for question in self.pages[page]["questions"] for pair in answer(question, question["id"])]
            body = urllib.parse.urlencode(pairs)
            status, location, _, _ = self.ask("POST", place, body, {"Cookie": cookie})
            if status != 303 or location.endswith(f"/questions/{page}"):
                raise Trouble(f"{place} does not accept {pairs}: name better answers in CHOSEN ({status})")
            self.steps.append((page, body))
            place = location
        return number, cookie

    def _begin_all(self, count):
        requests = []
        for _ in range(count):
            place = self.begun // FORMS_FROM_AN_ADDRESS
            address = f"10.{place >> 16 & 255}.{place >> 8 & 255}.{place & 255}"
            requests.append({
                "method": "POST", "path": f"/services/{self.service}/applications",
                "headers": {"X-Forwarded-For": address},
            })
            self.begun += 1
        told = self.load.send(self.server, requests, 303, answers=True)
        forms = []
        for got in told["answers"]:
            cookie = next((one for one in got.get("cookies", []) if one.startswith("draft=")), None)
            if cookie is None:
                raise Trouble(f"a form that was begun gave no cookie: {got}")
            forms.append((got["location"].split("/")[2], cookie, got["location"].removesuffix("#")))
        return forms

    def fill(self, count):
        """Begins forms and answers every question of each; number and cookie."""
        forms = [(number, cookie) for number, cookie, _ in self._begin_all(count)]
        for step in self.steps:
            self.load.send(self.server, [self.save(form, step) for form in forms], 303, connections=64)
        return forms

    def save(self, form, step=None):
        """The request that saves a page of a form: the first one, where none is named."""
        page, body = step or self.steps[0]
        return self._post(form, f"questions/{page}", body)

    def question(self, form):
        """The request for a page of a filled form, halfway through."""
        page = self.steps[len(self.steps) // 2][0]
        return {"path": f"/applications/{form[0]}/questions/{page}", "headers": {"Cookie": form[1]}}

    def submit(self, form):
        return self._post(form, "submission", "")

    def _post(self, form, path, body):
        number, cookie = form
        return {"method": "POST", "path": f"/applications/{number}/{path}", "headers": {"Cookie": cookie}, "body": body}

    def bare_body(self):
        """All answers of the form as one body, for the bare program to seal as much."""
        return "&".join(body for _, body in self.steps)

    def officer(self):
        """Signs an officer of the deciding unit in; the cookie."""
        status, _, _, text = self.ask("GET", "/demo/state.json")
        if status != 200:
            raise Trouble("the demo does not tell its sign-ins")
        staff = [one for one in json.loads(text)["staff"] if one["role"] in ("officer", "lead")]
        staff.sort(key=lambda one: (one.get("unit") != self.definition["unit"], one["role"] != "officer"))
        if not staff:
            raise Trouble("the demo has no officer")
        who = staff[0]
        body = urllib.parse.urlencode({"login": who["login"], "password": who["password"]})
        status, _, cookies, _ = self.ask("POST", "/staff/sign-in", body)
        cookie = next((one for one in cookies if one.startswith("session=")), None)
        if status != 303 or cookie is None:
            raise Trouble(f"{who['login']} cannot sign in: {status}")
        code = urllib.parse.urlencode({"code": totp(who["totp_secret"])})
        status, _, _, _ = self.ask("POST", "/staff/sign-in/code", code, {"Cookie": cookie})
        if status != 303:
            raise Trouble(f"the code of {who['login']} is not accepted: {status}")
        return cookie


def totp(secret):
    """RFC 6238: SHA-1, six digits, 30 seconds."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"
