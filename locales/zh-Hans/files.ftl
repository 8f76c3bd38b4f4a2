### 已经上传的文件。

files-view = 看“{ $name }”
files-remove = 移除“{ $name }”
