### 随表上传照片和文件。

documents-title = 上传：{ $question }
documents-choose = 选一张照片或一个文件
documents-hint = JPG、PNG或WebP照片，每个不超过{ $size } MB，最多{ $count }个。一次传一个。
documents-hint-pdf = JPG、PNG、WebP照片或PDF文件，每个不超过{ $size } MB，最多{ $count }个。一次传一个。
documents-send = 上传
documents-other-way = 换一种交法，不在网上传
documents-to-sheet = 回到代录的表
documents-kilobytes = { $size } KB
documents-megabytes = { $size } MB
documents-nothing = 还没有选文件。请先选一个，再按“上传”
documents-empty = 这个文件是空的。请换一个
documents-too-large = 文件太大。请换一个{ $size } MB以内的
documents-too-many = 最多{ $count }个，请先移除一个，再传新的
documents-kind = 这种文件不能传。请传照片，或者拍张照传上来
documents-heic = 这是HEIC格式，我们打不开。请在手机设置里把相机格式改成“兼容性最佳”，或者截图再传
documents-broken = 这张照片打不开，可能传坏了。请再传一次，或者换一张
documents-pixels = 照片的尺寸太大。请用手机把它改小，再传一次
documents-busy = 现在处理不过来。请过一分钟再传一次
documents-harmful = 这个文件里查出了病毒，我们没有留。请给纸质材料拍张照，再传上来
documents-found-harmful = 查出了病毒，不算数，谁也打不开。请移除它，给纸质材料拍张照传上来
documents-not-checked = 已经存好。查过病毒以后才能打开，您可以先往下填
