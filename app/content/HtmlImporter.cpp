// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/HtmlImporter.h"

#include "app/content/HeadingGuess.h"
#include "app/content/TitleGuess.h"
#include "app/content/html/HtmlText.h"
#include "app/content/html/HtmlTree.h"
#include "app/content/html/NestingLimit.h"
#include "app/content/html/TreeReader.h"

namespace bantin::content {
namespace {

using namespace html;

Error importError(Fault fault, const char *reason, const QString &detail)
{
    return Error{fault, QString::fromLatin1(reason), Retry::Never, {}, detail};
}

enum class Origin { File, Clipboard };

/// Text and title; the second time with the corrected words.
ImportedDocument readOnce(const HtmlTree &tree, HtmlMedia &media, assembly::TypedText &typed,
                          assembly::Notices &notices, const std::stop_token &stop, Origin origin)
{
    ImportedDocument read;
    TreeReader reader(media, typed, notices, stop, origin == Origin::File ? &read.metadata.title : nullptr);
    read.document = normalise(Document{reader.read(tree)});
    if (origin == Origin::File) {
        read.metadata.title = read.metadata.title.normalized(QString::NormalizationForm_C);
        if (!read.metadata.title.isEmpty())
            read.titleOrigin = TitleOrigin::Taken;
        guessTitle(read);
    }
    return read;
}

Result<ImportedDocument> import(const QByteArray &bytes, const ImportLimits &limits, const std::stop_token &stop,
                                Origin origin)
{
    if (bytes.size() > std::min(limits.fileBytes, limits.entryBytes))
        return importError(Fault::InvalidInput, "file-too-large", QString::number(bytes.size()));
    const HtmlTree tree(withLimitedNesting(utf8Of(bytes)), stop);
    if (stop.stop_requested())
        return importError(Fault::Cancelled, "import-cancelled", {});
    if (!tree.isSound())
        return importError(Fault::InvalidInput, "html-too-tangled", QString::number(bytes.size()));
    assembly::Notices notices;
    assembly::TypedText typed;
    HtmlMedia media(notices, limits, stop);
    ImportedDocument imported = readOnce(tree, media, typed, notices, stop, origin);
    imported.notices = notices.take();
    if (typed.beginCorrectedReading()) {
        ImportedDocument corrected = readOnce(tree, media, typed, notices, stop, origin);
        imported.corrected = CorrectedReading{std::move(corrected.document),
                                              std::move(corrected.metadata),
                                              corrected.titleOrigin,
                                              {},
                                              {},
                                              typed.changes()};
    }
    imported.assets = media.take(imported.document);
    if (stop.stop_requested())
        return importError(Fault::Cancelled, "import-cancelled", {});
    suggestHeadings(imported);
    return imported;
}

} // namespace

Result<ImportedDocument> importHtml(const QByteArray &bytes, const ImportLimits &limits, const std::stop_token &stop)
{
    return import(bytes, limits, stop, Origin::File);
}

Result<ImportedDocument> importClipboardHtml(const QByteArray &bytes, const ImportLimits &limits,
                                             const std::stop_token &stop)
{
    return import(bytes, limits, stop, Origin::Clipboard);
}

} // namespace bantin::content
