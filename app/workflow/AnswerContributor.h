// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/DeclineLetter.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// The letter for the refusal an article lies under, as it is kept, or a draft of it that nothing keeps yet. "letter-none"
/// when the article is not declined, store reasons.
Result<DeclineLetter> readLetter(Session &session, const ArticleId &article);

/// Keeps the letter as it is written now. Who may decline may write. "letter-none", "letter-empty", "letter-sent" once it
/// was sent, "role-forbids" (decision, roles), store reasons.
Result<DeclineLetter> writeLetter(Session &session, const ArticleId &article, const QString &body);

/// Says that the kept letter went out: on which local day and to which address; in the audit log. It never changes again.
/// "letter-none", "letter-empty" when none is kept, "letter-sent", "letter-day" for a day to come or before the refusal,
/// "letter-address", "role-forbids" (decision, roles), store reasons.
Result<DeclineLetter> sendLetter(Session &session, const ArticleId &article, const QDate &day, const QString &address);

/// Whether the regulation asks for an answer and none went out for the refusal the article lies under.
Result<bool> owesAnswer(const Session &session, const Article &article);

} // namespace bantin::workflow
