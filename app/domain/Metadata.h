// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace bantin {

/// The fields of an article besides its text, as the regulations name them. All text is NFC.
struct Metadata {
    QString title;    ///< tiêu đề
    QString sapo;     ///< lead paragraph
    QString category; ///< category id of the regulation profile
    QString writer;   ///< người viết
    QString source;   ///< nguồn tin
    QString
        sourceDate; ///< ISO date on which a quoted item was published; empty when nothing is quoted (Vinh Điều 12.2)
    QString language = QStringLiteral("vi"); ///< BCP 47
    QString keywords;                        ///< comma-separated

    friend bool operator==(const Metadata &, const Metadata &) = default;
};

/// Wire names: title, sapo, category, writer, source, source-date, language, keywords. Order is that of the form.
QStringList metadataFields();
/// Empty for an unknown field.
QString metadataField(const Metadata &metadata, QStringView field);
/// Normalises to NFC, trims, folds line breaks in one-line fields. "field-unknown" (field), "field-too-long" (field, limit),
/// "date-invalid" (field, value) otherwise.
Result<void> setMetadataField(Metadata &metadata, QStringView field, const QString &value);

QJsonObject toJsonObject(const Metadata &metadata);
/// "metadata-invalid" on a missing or surplus member.
Result<Metadata> metadataFromJson(const QJsonObject &object);

} // namespace bantin
