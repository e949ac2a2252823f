// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/HtmlImporter.h"

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
    ImportedDocument imported;
    TreeReader reader(limits, stop, origin == Origin::File ? &imported.metadata.title : nullptr);
    imported.document = normalise(Document{reader.read(tree)});
    if (stop.stop_requested())
        return importError(Fault::Cancelled, "import-cancelled", {});
    if (origin == Origin::File) {
        imported.metadata.title = imported.metadata.title.normalized(QString::NormalizationForm_C);
        if (!imported.metadata.title.isEmpty())
            imported.titleOrigin = TitleOrigin::Taken;
        guessTitle(imported);
    }
    imported.assets = reader.takeAssets();
    imported.notices = reader.takeNotices();
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
