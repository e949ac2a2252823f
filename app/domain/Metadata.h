// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/ContentKind.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
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
    ContentKind kind = ContentKind::News;    ///< loại nội dung
    /// Those of its kind (KindField), by name; only public ones with a value. What a person gave in private is never here,
    /// because everything here is frozen, signed, packed and published.
    QMap<QString, QString> fields;

    friend bool operator==(const Metadata &, const Metadata &) = default;
};

/// Those of every article, by wire name: title, sapo, category, writer, source, source-date, language, keywords. Order is that
/// of the form.
QStringList metadataFields();
/// metadataFields(), "kind", and the kind's fields that have a value in either.
QStringList fieldsInUse(const Metadata &one, const Metadata &other);
/// Also "kind" and the fields of a kind. Empty for an unknown field.
QString metadataField(const Metadata &metadata, QStringView field);
/// Also "kind" and the public fields of any kind; an empty value takes such a field away. Normalises to NFC, trims, folds line
/// breaks in one-line fields. "field-unknown" (field), "field-private" (field), "field-too-long" (field, limit),
/// "date-invalid" (field, value), "flag-invalid" (field, value), "kind-unknown" (field, value) otherwise.
Result<void> setMetadataField(Metadata &metadata, QStringView field, const QString &value);

/// "kind" and "fields" stand there only when they say something, so news without fields of its own is written as before there
/// were kinds, and what was signed then keeps its digest.
QJsonObject toJsonObject(const Metadata &metadata);
/// "metadata-invalid" on a missing or surplus member.
Result<Metadata> metadataFromJson(const QJsonObject &object);

} // namespace bantin
