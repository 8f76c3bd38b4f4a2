### What a photo looks like.

photo-wanted = The photo is two inches: 35 mm wide and 49 mm high, in colour, before white, without a hat. Once it is here, we tell you whether it fits.
photo-good = Size, shape, background and light look right. The system that prints certificates has the last word.
photo-usable = It can be used; you need not send another. To change it, remove it and send a new one. It can also be taken at the assessment.
photo-unusable = The photo is too small: nobody could be told from the print. Please send a larger one, or go back and choose “please take one”
photo-small = The photo is a little small and may print unsharp. If you have the original, please send that.
photo-lying = The photo lies on its side; it should stand upright.
photo-shape = The photo does not have the shape of two inches. We cut it; something of head or shoulders may be lost.
photo-background = The background is not white.
photo-dark = The photo is too dark.
photo-bright = The photo is too bright; the face may be hard to see.
photo-blurred = The photo may be unsharp, as if out of focus.
photo-grey = The photo is black and white; it should be in colour.
