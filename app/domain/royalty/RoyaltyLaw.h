// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/LocalText.h"
#include "app/domain/Role.h"
#include "app/domain/regulation/Rule.h"

#include <QByteArrayView>
#include <QDate>
#include <QList>

#include <optional>

namespace bantin {

/// What law and regulations say of royalties (nhuận bút, Nghị định 18/2014/NĐ-CP, Điều 7): data of resources/registers. It has
/// the highest coefficients only; what a unit pays it sets itself.
struct RoyaltyLaw {
    struct Wage {
        QDate from;
        qint64 amount = 0; ///< lương cơ sở, đồng a month
        QString grade;     ///< how sure the number is: "A", "B", "C"
        QString source;
    };
    struct Genre {
        QString name; ///< "tin"
        LocalText label;
        int maximum = 0; ///< highest coefficient, in hundredths
    };
    struct Extra {
        enum class Effect {
            Share,    ///< so much per cent of the amount is paid instead of it
            Addition, ///< so much per cent of the amount is paid on top
        };
        QString name; ///< "translation"
        LocalText label;
        Effect effect = Effect::Addition;
        int minimum = 0; ///< per cent
        int maximum = 0;
    };
    /// What one regulation says of who estimates and who decides.
    struct Profile {
        QString regulation;
        QStringList rules;
        Roles estimators;
        Roles deciders;
        /// Somebody outside the desk decides (the commune's chair): the decision names that document, and who records it is
        /// not who estimated.
        bool isDecidedElsewhere = false;
    };

    int unitPercent = 0; ///< of the base wage: the value of one unit of the coefficient
    QString cite;
    QList<Wage> wages; ///< by day
    QList<Genre> genres;
    QList<Extra> extras;
    int paymentDays = 0; ///< within so many days of publication
    QList<Profile> profiles;
    QList<UnknownFact> unknown;

    /// In force that day; nothing for a day before the first that is known.
    std::optional<Wage> wageOn(QDate day) const;
    /// Null when there is none of that name.
    const Genre *findGenre(QStringView name) const;
    const Extra *findExtra(QStringView name) const;
    const Profile *findProfile(QStringView regulation) const;
};

/// "royalty-law-invalid" (place). At most 256 KiB.
Result<RoyaltyLaw> parseRoyaltyLaw(QByteArrayView json);

} // namespace bantin
