### Sending photos and files with a form.

# $question (String) - the question as shown
documents-title = Upload: { $question }
documents-choose = Choose a photo or a file
# $size (Number) - most megabytes for each
# $count (Number) - most files
documents-hint =
    A JPG, PNG or WebP photo, at most { $size } MB each, { $count ->
        [one] one file.
       *[other] up to { $count } files. One at a time.
    }
# $size (Number) - most megabytes for each
# $count (Number) - most files
documents-hint-pdf =
    A JPG, PNG or WebP photo or a PDF file, at most { $size } MB each, { $count ->
        [one] one file.
       *[other] up to { $count } files. One at a time.
    }
documents-send = Upload
documents-other-way = Choose another way, without uploading
documents-to-sheet = Back to the sheet
# $size (Number) - how large
documents-kilobytes = { $size } KB
# $size (String) - how large
documents-megabytes = { $size } MB
documents-nothing = No file was chosen. Choose one, then press “Upload”
documents-empty = This file is empty. Choose another one
# $size (Number) - most megabytes
documents-too-large = The file is too large. Choose one of at most { $size } MB
# $count (Number) - most files
documents-too-many =
    { $count ->
        [one] At most 1 file. Remove it before you send another
       *[other] At most { $count } files. Remove one before you send another
    }
documents-kind = This kind of file cannot be sent. Send a photo, or take a picture of the paper
documents-heic = This is a HEIC photo, which we cannot open. Set your camera to “Most compatible”, or send a screenshot
documents-broken = This photo cannot be opened. Send it again, or choose another one
documents-pixels = The photo has too many pixels. Make it smaller and send it again
documents-busy = We are busy. Send it again in a minute
documents-harmful = A virus scanner found something harmful in this file, so we did not keep it. Take a photo of the paper and send that
documents-found-harmful = A virus scanner found something harmful in it: it does not count and nobody can open it. Remove it and send a photo instead
documents-not-checked = Kept. It can be opened once it was checked for viruses; you can go on
