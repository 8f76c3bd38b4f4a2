### 凭手机知道是谁。

known-title = 登记实名登录的手机
known-lead = 没有别的实名登录办法的人，或者换了号码的人。您看着本人和身份证，手机在本人手里。
known-name = 姓名
known-phone = 手机号
known-seen = 我把身份证和面前的本人核对过。
known-not-seen = 请勾选您核对过身份证和本人
known-taken = 这个手机号登记给了另一个人。请先让那个人更换，或者换一个手机号
known-send = 把验证码发到手机
known-code = 手机收到的验证码
known-code-sent = 验证码已发到{ $phone }。请本人念给您听。
known-do = 登记
known-changed = 您在助残服务门户登录用的手机号，刚在窗口更换了。如果不是您办的，请打12385。
