### The list of files that were sent.

# $name (String) - name of the file
files-view = View “{ $name }”
# $name (String) - name of the file
files-remove = Remove “{ $name }”
