### 照片看起来怎么样。

photo-wanted = 证件照是两寸：宽35毫米、高49毫米，彩色，白色背景，不戴帽子。传上来以后，我们告诉您合不合适。
photo-good = 大小、形状、背景、明暗看起来都合适。最后以办证系统为准。
photo-usable = 这张先用着，不用重传。想换就删掉再传；评定的时候也可以现场拍。
photo-unusable = 照片太小了，印出来看不清。请传一张大一些的，或者回上一页选“请给我拍”
photo-small = 照片有点小，印出来可能不清楚。有原图的话，请传原图。
photo-lying = 照片是横的，证件照要竖的。
photo-shape = 照片的形状不是两寸，我们会裁剪，头顶和肩膀可能裁掉一些。
photo-background = 背景不是白色。
photo-dark = 照片太暗。
photo-bright = 照片太亮，脸上可能看不清。
photo-blurred = 照片可能不清楚，像是没有对准焦。
photo-grey = 照片是黑白的，证件照要彩色的。
