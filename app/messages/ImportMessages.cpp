// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"headings-suggested",
     QT_TRANSLATE_NOOP("Messages", "Short bold lines look like headings (%1)."),
     QT_TRANSLATE_NOOP("Messages", "The text is as it is in the file."),
     QT_TRANSLATE_NOOP("Messages", "“Headings from bold lines” in the editor's menu shows them.")},
    {"comments-kept",
     QT_TRANSLATE_NOOP("Messages", "Comments of the file were kept (%1)."),
     QT_TRANSLATE_NOOP("Messages", "Nothing of the file was left out."),
     QT_TRANSLATE_NOOP("Messages", "They stand under “Comments” beside the article.")},
    {"image-remote",
     QT_TRANSLATE_NOOP("Messages", "The document points to an image on the web (%1), which is never fetched."),
     QT_TRANSLATE_NOOP("Messages", "The rest of the document was imported."),
     QT_TRANSLATE_NOOP("Messages", "Save that image yourself, then insert it.")},
    {"image-not-included",
     QT_TRANSLATE_NOOP("Messages", "The text names an image that did not come with it (%1)."),
     QT_TRANSLATE_NOOP("Messages", "The text itself was imported."),
     QT_TRANSLATE_NOOP("Messages", "Insert that image from its file, or import the Word file itself.")},
    {"object-skipped",
     QT_TRANSLATE_NOOP("Messages", "Something in the document cannot be used in an article and was left out (%1)."),
     QT_TRANSLATE_NOOP("Messages", "The rest of the document was imported."),
     QT_TRANSLATE_NOOP("Messages", "Look at the place in the original and write it as text, a table or an image.")},
    {"tracked-changes-accepted",
     QT_TRANSLATE_NOOP("Messages", "The document had tracked changes; they were taken as accepted."),
     QT_TRANSLATE_NOOP("Messages", "The original file was not touched."),
     QT_TRANSLATE_NOOP("Messages", "Read the text once more before you submit it.")},
    {"comments-dropped",
     QT_TRANSLATE_NOOP("Messages", "The document had comments; they were left out."),
     QT_TRANSLATE_NOOP("Messages", "The rest of the document was imported."),
     QT_TRANSLATE_NOOP("Messages", "Look at the comments in the original if you still need them.")},
    {"formula-as-text",
     QT_TRANSLATE_NOOP("Messages", "A formula was turned into plain text."),
     QT_TRANSLATE_NOOP("Messages", "The rest of the document was imported."),
     QT_TRANSLATE_NOOP("Messages", "Check it, or insert it as an image.")},
    {"hidden-text-dropped",
     QT_TRANSLATE_NOOP("Messages", "The document had hidden text; it was left out."),
     QT_TRANSLATE_NOOP("Messages", "The rest of the document was imported."),
     QT_TRANSLATE_NOOP("Messages", "If it should be read, make it visible in Word and import again.")},
    {"legacy-font",
     QT_TRANSLATE_NOOP("Messages", "The document uses an old Vietnamese font (%1); its letters may come out wrong."),
     QT_TRANSLATE_NOOP("Messages", "The rest of the document was imported."),
     QT_TRANSLATE_NOOP("Messages", "Read the text closely; if letters are wrong, convert it to Unicode in Word and import again.")},
    {"link-dropped",
     QT_TRANSLATE_NOOP("Messages", "A link was left out because it leads to a place that is not allowed (%1)."),
     QT_TRANSLATE_NOOP("Messages", "Its text was kept."),
     QT_TRANSLATE_NOOP("Messages", "Put in a web address (https) if it is needed.")},
    {"symbol-dropped",
     QT_TRANSLATE_NOOP("Messages", "A symbol of the font %1 was left out."),
     QT_TRANSLATE_NOOP("Messages", "The rest of the document was imported."),
     QT_TRANSLATE_NOOP("Messages", "Look at the place in the original and write it in words.")},
};
// clang-format on

} // namespace

std::span<const Message> importMessages()
{
    return table;
}

} // namespace bantin::messages
