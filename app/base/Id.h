// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace bantin {

/// A random (version 4) UUID in lower-case text without braces, typed by what it names so that kinds cannot be mixed up.
template<typename Tag>
class Id
{
public:
    Id() = default;

    static Id create() { return Id(QUuid::createUuid().toString(QUuid::WithoutBraces)); }
    /// Invalid (see isValid) unless `text` is exactly the canonical form.
    static Id fromString(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != text ? Id() : Id(text);
    }

    bool isValid() const { return !m_text.isEmpty(); }
    const QString &toString() const { return m_text; }

    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

using ArticleId = Id<struct ArticleTag>;
using RevisionId = Id<struct RevisionTag>;
using AccountId = Id<struct AccountTag>;
using DeliveryId = Id<struct DeliveryTag>;
using WorkspaceId = Id<struct WorkspaceTag>;

} // namespace bantin
