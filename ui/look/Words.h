// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"
#include "app/domain/Delivery.h"
#include "app/domain/Role.h"
#include "app/domain/Stage.h"
#include "ui/look/ArticleScope.h"
#include "ui/look/Theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLatin1StringView>

#include <chrono>

namespace bantin::ui {

/// How a state is told: word, icon and colour together.
struct StateLook {
    QString word;
    QLatin1StringView icon;
    Tone tone = Tone::Neutral;
};

/// How a deadline is told.
struct DueLook {
    QString word;
    Tone tone = Tone::Neutral; ///< Waiting when it is near, Danger when it has passed
};

/// The interface's words for the domain's values, in one place.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::Words)
public:
    static StateLook stage(Stage stage);
    static StateLook delivery(DeliveryState state);
    static QString scope(ArticleScope scope);
    static QString role(Role role);
    static QString roles(Roles roles);
    /// What was done ("Submitted for editing"), for decision cards.
    static QString decision(DecisionKind kind);
    /// Label of a metadata or kind field, or of "kind", "text" and "images".
    static QString field(const QString &field);
    static QString untitled();

    /// "today 10:42", "20/11 14:05" or "20/11/2025 14:05", local time; empty for an invalid time.
    static QString moment(const QDateTime &time);
    /// "20/11/2025", local time; empty for an invalid time.
    static QString day(const QDateTime &time);
    /// "due 22/11", "due today 17:00", "2 days left", "overdue since 20/11"; no word for an invalid time. Once the article
    /// is out (`stage` Published or later) nothing is overdue any more.
    static DueLook deadline(const QDateTime &time, Stage stage);
    /// "812 KB", "4.2 MB" in the interface language.
    static QString bytes(qint64 count);
    /// "12 KB/s" in the interface language.
    static QString speed(qint64 bytesPerSecond);
    /// "less than a minute", "6 minutes", "2 hours 5 minutes", "3 days".
    static QString span(std::chrono::seconds time);
    /// "a91f 07c2 … 5be4"; empty for an empty digest.
    static QString digest(const QByteArray &digest);
    /// All of it in groups of four, as people compare it by telephone.
    static QString fingerprint(const QByteArray &fingerprint);
};

} // namespace bantin::ui
