// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/checks/BlockPath.h"
#include "app/content/checks/CheckPlace.h"
#include "app/content/checks/CheckedArticle.h"
#include "app/domain/Regulation.h"

namespace bantin::content::checks {

/// What one run of the checks shares: the article, the profile, and the article's words taken apart once. Lives as long as
/// the run.
struct CheckContext {
    CheckContext(const CheckedArticle &checked, const Regulation &profile);

    const CheckedArticle &article;
    const Regulation &regulation;
    QList<TextPiece> pieces; ///< title, lead, keywords and what is written in the kind's fields first, then the text

    bool hasFlag(const QString &field) const
    {
        return article.metadata.fields.value(field) == QLatin1StringView("yes");
    }
};

// Each looks for one thing and answers with the places where it is wrong; see CheckRegistry.h for their names.
QList<CheckPlace> quotationsWithoutSource(const CheckContext &context);
QList<CheckPlace> quotationsWithoutDate(const CheckContext &context);
QList<CheckPlace> wrongReferenceLabels(const CheckContext &context);
QList<CheckPlace> secrecyStamps(const CheckContext &context);
QList<CheckPlace> picturesWithoutText(const CheckContext &context);
QList<CheckPlace> headingsOutOfOrder(const CheckContext &context);
QList<CheckPlace> linksThatSayNothing(const CheckContext &context);
QList<CheckPlace> insecureLinks(const CheckContext &context);
QList<CheckPlace> deadLinks(const CheckContext &context);
QList<CheckPlace> tablesWithoutHeaders(const CheckContext &context);
QList<CheckPlace> malformedDocumentNumbers(const CheckContext &context);
QList<CheckPlace> textOutsideUnicodeForm(const CheckContext &context);
QList<CheckPlace> invisibleCharacters(const CheckContext &context);
QList<CheckPlace> textOfOldFonts(const CheckContext &context);
QList<CheckPlace> personalData(const CheckContext &context);
QList<CheckPlace> englishVersionsMissing(const CheckContext &context);
QList<CheckPlace> recipientsWithoutPortal(const CheckContext &context);

} // namespace bantin::content::checks
