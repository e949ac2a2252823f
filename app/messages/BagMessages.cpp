// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/MessageTable.h"

#include <QtGlobal>

namespace bantin::messages {

namespace {

constexpr const char *onlyRead = QT_TRANSLATE_NOOP("Messages", "The bag was only read; nothing in it was changed.");
constexpr const char *askItsMaker =
    QT_TRANSLATE_NOOP("Messages", "Copy the bag again; if that does not help, ask whoever made it to make it anew.");
constexpr const char *mayStay =
    QT_TRANSLATE_NOOP("Messages", "Nothing has to be done; whoever makes such bags may want to know.");

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"bag-version-unknown",
     QT_TRANSLATE_NOOP("Messages", "The bag names a version of BagIt that does not exist (%2)."), onlyRead, askItsMaker},
    {"bag-encoding-unknown",
     QT_TRANSLATE_NOOP("Messages", "The bag names an encoding that is not known (%2)."), onlyRead, askItsMaker},
    {"bag-undecodable",
     QT_TRANSLATE_NOOP("Messages", "%1 is not written in the encoding the bag names."), onlyRead, askItsMaker},
    {"bag-payload-folder-missing",
     QT_TRANSLATE_NOOP("Messages", "The bag has no folder “data”."), onlyRead, askItsMaker},
    {"bag-manifest-missing",
     QT_TRANSLATE_NOOP("Messages", "The bag has no list of its files that could be read (manifest-….txt)."), onlyRead, askItsMaker},
    {"bag-algorithm-unknown",
     QT_TRANSLATE_NOOP("Messages", "%1 is made with an algorithm that is not known, so it cannot be checked."), onlyRead, askItsMaker},
    {"bag-path-outside",
     QT_TRANSLATE_NOOP("Messages", "%1 lists something it must not: %2."), onlyRead, askItsMaker},
    {"bag-listed-twice",
     QT_TRANSLATE_NOOP("Messages", "%1 lists a file twice: %2."), onlyRead, askItsMaker},
    {"bag-not-fetched",
     QT_TRANSLATE_NOOP("Messages", "The bag says where to fetch a file from, and it is not there yet: %1."), onlyRead, askItsMaker},
    {"bag-unlisted-file",
     QT_TRANSLATE_NOOP("Messages", "A file is not listed in %2: %1."), onlyRead, askItsMaker},
    {"bag-wrong-digest",
     QT_TRANSLATE_NOOP("Messages", "A file is not what %2 says: %1."), onlyRead, askItsMaker},
    {"bag-link",
     QT_TRANSLATE_NOOP("Messages", "The bag has a link or a device instead of a file: %1."), onlyRead, askItsMaker},
    {"bag-tag-manifest-incomplete",
     QT_TRANSLATE_NOOP("Messages", "%1 does not list %2."), onlyRead, askItsMaker},
    {"bag-fetch-invalid",
     QT_TRANSLATE_NOOP("Messages", "%1, line %2: is not an address, a length and a path, or the length is wrong."), onlyRead, askItsMaker},
    {"bag-info-invalid",
     QT_TRANSLATE_NOOP("Messages", "%1, line %2: is not “Label: value”, or stands there twice."), onlyRead, askItsMaker},
    {"bag-oxum-differs",
     QT_TRANSLATE_NOOP("Messages", "%1 promises %2 (octets.files), and there are %3."), onlyRead, askItsMaker},
    {"bag-marked-as-binary",
     QT_TRANSLATE_NOOP("Messages", "%1, line %2: the path has the mark of md5sum before it."), onlyRead, mayStay},
    {"bag-leading-dot",
     QT_TRANSLATE_NOOP("Messages", "%1, line %2: the path begins with “./”."), onlyRead, mayStay},
    {"bag-clashing-names",
     QT_TRANSLATE_NOOP("Messages", "%1: on some computers two names are one file (%2)."), onlyRead, mayStay},
    {"bag-odd-spelling",
     QT_TRANSLATE_NOOP("Messages", "%1, line %2: the name is composed of other characters than that of the file, though it looks the same."), onlyRead, mayStay},
    {"bag-system-file",
     QT_TRANSLATE_NOOP("Messages", "A file that systems leave behind is in the bag: %1."), onlyRead, mayStay},
    {"bag-weak-digest",
     QT_TRANSLATE_NOOP("Messages", "%1 finds damage, but no forgery: its algorithm is broken."), onlyRead, mayStay},
    {"bag-encoding-unusual",
     QT_TRANSLATE_NOOP("Messages", "The lists are written in %2 instead of UTF-8."), onlyRead, mayStay},
    {"bag-info-unusual",
     QT_TRANSLATE_NOOP("Messages", "%1, line %2: the date or count has another form than RFC 8493 gives it."), onlyRead, mayStay},
};
// clang-format on

} // namespace

std::span<const Message> bagMessages()
{
    return table;
}

} // namespace bantin::messages
