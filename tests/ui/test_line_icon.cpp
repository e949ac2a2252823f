// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/LineIcon.h"

#include <QIcon>
#include <QPixmap>
#include <QRegularExpression>
#include <QTest>

using namespace bantin::ui;
using namespace Qt::StringLiterals;

class TestLineIcon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A button that is squeezed while its window is laid out asks for such a picture.
    void drawsNothingWhereThereIsNoRoom()
    {
        QTest::failOnWarning(QRegularExpression(u"QPainter"_s));
        const QIcon icon = lineIcon("picture"_L1);
        QVERIFY(icon.pixmap(QSize(0, 12), 1.0).isNull());
        QCOMPARE(icon.pixmap(QSize(12, 12), 1.0).size(), QSize(12, 12));
    }
};

QTEST_MAIN(TestLineIcon)
#include "test_line_icon.moc"
