// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/doctor/TextDoctor.h"
#include "app/domain/Metadata.h"

#include <QDateTime>

#include <optional>

namespace bantin::content {

/// Bytes that go with a document, named by content.
struct ImportedAsset {
    QString name;        ///< as Figure::asset
    QString mediaType;   ///< "image/jpeg", "image/png", "image/webp", "image/gif"
    QByteArray bytes;    ///< web derivative: oriented, without metadata
    QByteArray original; ///< as found; empty when identical to `bytes`
    int width = 0;
    int height = 0;
};

/// Something the person should know about an import that did work.
struct ImportNotice {
    QString reason; ///< "image-unreadable", "image-remote", "object-skipped", "tracked-changes-accepted", …
    QStringList arguments;
};

/// A comment of the file, in the order of the text.
struct ImportedComment {
    QString author; ///< as the file names them; may be empty
    QDateTime date; ///< invalid when the file says none
    QString text;   ///< paragraphs end with "\n"; never empty
    QString quote;  ///< the words it is about; empty when it only marks a place
    bool resolved = false;
    int answers = -1; ///< index of the comment it replies to; -1 for none
    friend bool operator==(const ImportedComment &, const ImportedComment &) = default;
};

/// A line of the text that looks like a heading; see headingCandidate().
struct SuggestedHeading {
    qsizetype block = 0; ///< index into Document::blocks
    int level = 2;
    friend bool operator==(const SuggestedHeading &, const SuggestedHeading &) = default;
};

/// Where metadata.title came from.
enum class TitleOrigin {
    None,   ///< no title could be told
    Taken,  ///< the document's title paragraph: moved, so `document` does not begin with it
    Copied, ///< a guess from the text, which still has it
};

/// The same file with its 8-bit Vietnamese text (TCVN3, VNI…) read as Unicode, for a person to choose after a look at both.
struct CorrectedReading {
    Document document;
    Metadata metadata;
    TitleOrigin titleOrigin = TitleOrigin::None;
    QList<ImportedComment> comments;
    QList<SuggestedHeading> suggestedHeadings;
    QList<doctor::Proposal> changes; ///< run by run, before and after, in reading order
};

struct ImportedDocument {
    Document document;
    QList<ImportedAsset> assets;
    Metadata metadata; ///< title and sapo as far as they could be told from the text; never invented
    TitleOrigin titleOrigin = TitleOrigin::None;
    QList<ImportNotice> notices;
    QList<ImportedComment> comments;
    QList<SuggestedHeading> suggestedHeadings; ///< for a person to choose; nothing of them is in `document`
    std::optional<CorrectedReading> corrected; ///< only when some of the text is in a legacy encoding
};

/// The import as the corrected reading has it, where there is one; the assets are the same.
ImportedDocument takeCorrections(ImportedDocument imported);

/// Every word of the file: the text with a taken title back as its first heading. What `convert` prints.
Document completeText(const ImportedDocument &imported);

} // namespace bantin::content
