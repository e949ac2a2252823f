// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/StampGuard.h"

#include "app/content/FileImporter.h"
#include "app/content/PlainTextImporter.h"
#include "app/content/checks/CheckContext.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<void> refuseStamped(const content::ImportedDocument &imported, const Regulation &regulation)
{
    content::checks::CheckedArticle article;
    article.metadata = imported.metadata;
    article.document = content::completeText(imported);
    if (content::checks::secrecyStamps(content::checks::CheckContext(article, regulation)).isEmpty())
        return {};
    return Error{Fault::Denied, u"secrecy-stamp-refused"_s, Retry::AfterCorrection, {}, {}};
}

bool isReadable(content::FileKind kind)
{
    using enum content::FileKind;
    return kind == Docx || kind == Odt || kind == Html || kind == PlainText;
}

} // namespace

Result<void> refuseStampedTexts(const QStringList &texts, const Regulation &regulation)
{
    const auto imported = content::importPlainText(texts.join(u"\n\n"_s).toUtf8());
    return imported ? refuseStamped(*imported, regulation) : imported.error();
}

Result<void> refuseStampedFile(const QByteArray &bytes, const Regulation &regulation)
{
    if (!isReadable(content::fileKindOf(bytes)))
        return {};
    const auto imported = content::importFile(bytes);
    // A file that cannot be taken apart is kept as it is.
    return imported ? refuseStamped(content::takeCorrections(*imported), regulation) : Result<void>();
}

} // namespace bantin::workflow
