// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace bantin::testing {

/// Bends the headers of a sound zip (APPNOTE 6.3.10 §4.3); whatever it is asked for must be there.
class ZipForge
{
public:
    enum Field { Flags = 8, Method = 10, Crc = 16, StoredSize = 20, Size = 24, Attributes = 38, LocalOffset = 42 };

    explicit ZipForge(QByteArray zip)
        : m_zip(std::move(zip))
    {
    }

    QByteArray bytes() const { return m_zip; }
    /// In both headers; as long as before.
    ZipForge &rename(const QByteArray &from, const QByteArray &to)
    {
        return renameInDirectory(from, to).renameInPlace(from, to);
    }
    /// Only where the file is, or only where the directory names it.
    ZipForge &renameInPlace(const QByteArray &from, const QByteArray &to) { return replace("PK\3\4", 30, from, to); }
    ZipForge &renameInDirectory(const QByteArray &from, const QByteArray &to)
    {
        return replace("PK\1\2", 46, from, to);
    }
    /// Of the file's entry in the directory.
    ZipForge &set16(const QByteArray &name, Field field, quint16 value)
    {
        qToLittleEndian(value, m_zip.data() + find("PK\1\2", 46, name) + field);
        return *this;
    }
    ZipForge &set32(const QByteArray &name, Field field, quint32 value)
    {
        qToLittleEndian(value, m_zip.data() + find("PK\1\2", 46, name) + field);
        return *this;
    }
    quint32 get32(const QByteArray &name, Field field) const
    {
        return qFromLittleEndian<quint32>(m_zip.constData() + find("PK\1\2", 46, name) + field);
    }
    /// A byte of the end record.
    ZipForge &bendEnd(qsizetype at)
    {
        const qsizetype end = m_zip.lastIndexOf("PK\5\6");
        m_zip[end + at] = char(m_zip.at(end + at) + 1);
        return *this;
    }

private:
    qsizetype find(const char *signature, qsizetype headerSize, const QByteArray &name) const
    {
        for (qsizetype at = m_zip.indexOf(signature); at >= 0; at = m_zip.indexOf(signature, at + 4)) {
            if (m_zip.sliced(at + headerSize, name.size()) == name)
                return at;
        }
        qFatal("no entry %s", name.constData());
    }
    ZipForge &replace(const char *signature, qsizetype headerSize, const QByteArray &from, const QByteArray &to)
    {
        Q_ASSERT(from.size() == to.size());
        m_zip.replace(find(signature, headerSize, from) + headerSize, from.size(), to);
        return *this;
    }

    QByteArray m_zip;
};

} // namespace bantin::testing
