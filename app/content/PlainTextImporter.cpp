// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainTextImporter.h"

#include "app/content/TitleGuess.h"
#include "app/content/assembly/TypedText.h"
#include "app/content/plain/LineParagraphs.h"
#include "app/content/plain/TextDecoding.h"

#include <algorithm>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

Error importError(Fault fault, const char *reason, const QString &detail)
{
    return Error{fault, QString::fromLatin1(reason), Retry::Never, {}, detail};
}

ImportedDocument read(QList<QStringList> paragraphs, assembly::TypedText &typed)
{
    for (QStringList &paragraph : paragraphs) {
        for (QString &line : paragraph) {
            typed.endLine();
            line = typed.pass(line, {});
        }
    }
    ImportedDocument imported;
    imported.document = normalise(Document{plain::blocksOf(paragraphs)});
    guessTitle(imported);
    return imported;
}

} // namespace

Result<ImportedDocument> importPlainText(const QByteArray &bytes, const ImportLimits &limits,
                                         const std::stop_token &stop)
{
    constexpr qint64 longest = 8 << 20;
    if (bytes.size() > std::min({limits.fileBytes, limits.entryBytes, longest}))
        return importError(Fault::InvalidInput, "text-too-long", QString::number(bytes.size()));
    const QList<QStringList> paragraphs = plain::paragraphsOf(plain::decoded(bytes));
    if (stop.stop_requested())
        return importError(Fault::Cancelled, "import-cancelled", {});
    assembly::TypedText typed;
    ImportedDocument imported = read(paragraphs, typed);
    if (typed.beginCorrectedReading()) {
        ImportedDocument corrected = read(paragraphs, typed);
        imported.corrected = CorrectedReading{std::move(corrected.document),
                                              std::move(corrected.metadata),
                                              corrected.titleOrigin,
                                              {},
                                              {},
                                              typed.changes()};
    }
    return imported;
}

} // namespace bantin::content
