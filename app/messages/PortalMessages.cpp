// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"

namespace bantin::messages {

namespace {

// One part a line, as a translator reads them.
// clang-format off
constexpr Message table[] = {
    {"listen-failed",
     QT_TRANSLATE_NOOP("Messages", "The portal cannot listen on %1."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Choose a free port, or end the program that uses it.")},
    {"portal-storage",
     QT_TRANSLATE_NOOP("Messages", "The portal's disk could not be read or written (%1)."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Check the disk and the rights of its folder, then start again.")},
    {"portal-no-space",
     QT_TRANSLATE_NOOP("Messages", "The portal's disk is full (%1)."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Free some space; uploads then go on where they stopped.")},
    {"portal-in-use",
     QT_TRANSLATE_NOOP("Messages", "A portal or an import already uses this folder (%1)."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Wait until it has ended, then start again; portals that serve one folder together need --shared, each of them, and the same --url.")},
    {"portal-record-unreadable",
     QT_TRANSLATE_NOOP("Messages", "A record of the portal cannot be read (%1); lists and answers leave out what it holds."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Put this file back from a backup of the portal's folder, and check the disk.")},
    {"shared-url-missing",
     QT_TRANSLATE_NOOP("Messages", "Several portals over one folder need one public address."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Give each of them the same --url.")},
    {"upload-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal does not know this upload."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Start the upload again.")},
    {"upload-expired",
     QT_TRANSLATE_NOOP("Messages", "The upload was left alone too long and has been cleared away."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Start the upload again.")},
    {"upload-offset",
     QT_TRANSLATE_NOOP("Messages", "The upload continues at another place (%1)."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Ask for the offset, then go on from there.")},
    {"upload-altered",
     QT_TRANSLATE_NOOP("Messages", "What arrived is not what was sent: the line altered it."),
     QT_TRANSLATE_NOOP("Messages", "Nothing of it was kept or published."),
     QT_TRANSLATE_NOOP("Messages", "Start the upload again.")},
    {"blob-missing",
     QT_TRANSLATE_NOOP("Messages", "A picture of the package is not at the portal: %1."),
     QT_TRANSLATE_NOOP("Messages", "The package waits; nothing of it was published."),
     QT_TRANSLATE_NOOP("Messages", "The desk sends the picture again by itself.")},
    {"upload-busy",
     QT_TRANSLATE_NOOP("Messages", "Another connection is sending to this upload."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Wait until it ends, then go on.")},
    {"upload-too-large",
     QT_TRANSLATE_NOOP("Messages", "The upload is larger than this portal allows."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Make the photos smaller and pack the article again.")},
    {"upload-longer",
     QT_TRANSLATE_NOOP("Messages", "More arrived than the upload was announced to have."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Start the upload again.")},
    {"certificate-not-authority",
     QT_TRANSLATE_NOOP("Messages", "The certificate of %1 is not one of a unit: it cannot vouch for an editorial board."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Choose the unit's certificate (unit-certificate.pem) that its workspace wrote.")},
    {"listen-invalid",
     QT_TRANSLATE_NOOP("Messages", "“%1” is not an address to listen on."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Write a numeric address and a port, for example 127.0.0.1:8080.")},
    {"article-other-unit",
     QT_TRANSLATE_NOOP("Messages", "This article belongs to another unit on this portal."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Send it from the workspace where it began.")},
    {"workspace-other",
     QT_TRANSLATE_NOOP("Messages", "This unit is registered with another workspace."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Ask the portal's people which workspace is the right one.")},
    {"roster-old",
     QT_TRANSLATE_NOOP("Messages", "The list of the editorial board in the package is older than the one the portal knows."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Pack the article again with the present list.")},
    {"revision-old",
     QT_TRANSLATE_NOOP("Messages", "The portal has already published a later version of this article."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Nothing more is needed, or submit a correction.")},
    {"category-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal does not know the category %1."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Choose a category of the regulation, then have the article approved again.")},
    {"package-unknown",
     QT_TRANSLATE_NOOP("Messages", "The portal does not know this package."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Send it again.")},
    {"unit-exists",
     QT_TRANSLATE_NOOP("Messages", "This unit is already registered."),
     portalKept,
     QT_TRANSLATE_NOOP("Messages", "Nothing more is needed.")},
};
// clang-format on

} // namespace

std::span<const Message> portalMessages()
{
    return table;
}

} // namespace bantin::messages
