// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/VietnameseTest.h"
#include "ui/desk/PrivateForm.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

/// What somebody who asks gave in private, in the inspector.
class TestPrivateForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<ui::PrivateForm>(u"vi"_s);
        m_form->showLines(m_lines, u"Nam Định"_s);
    }

    void showsWhatMayBeRead()
    {
        m_form->showValues({{u"asker-name"_s, u"Người dân thôn 3"_s}}, ui::PrivateForm::Editing::Forbidden);
        QVERIFY(shown());
        QCOMPARE(shown()->text(), u"Người dân thôn 3"_s);
    }

    void showsNoFieldToWhoMayNotReadIt()
    {
        m_form->showForbidden(u"Chỉ tác giả xem được."_s);
        QVERIFY(!shown());
        QCOMPARE(m_form->findChild<QLabel *>(u"inspector.private.notice"_s)->text(), u"Chỉ tác giả xem được."_s);
    }

    /// The form of the kind may be known only after the answer that nobody here may read what is in it.
    void staysForbiddenWhenTheLinesComeLater()
    {
        m_form->showForbidden(u"Chỉ tác giả xem được."_s);
        m_form->showLines({}, u"Nam Định"_s);
        m_form->showLines(m_lines, u"Nam Định"_s);
        QVERIFY(!shown());
        m_form->showValues({}, ui::PrivateForm::Editing::Allowed);
        QVERIFY(shown());
    }

private:
    QLineEdit *shown() const
    {
        auto *line = m_form->findChild<QLineEdit *>(u"inspector.field.asker-name"_s);
        return line && line->isVisibleTo(m_form.get()) ? line : nullptr;
    }

    const QList<FormField> m_lines{{*findKindField(u"asker-name"), {}}};
    std::unique_ptr<ui::PrivateForm> m_form;
};

BANTIN_VIETNAMESE_TEST_MAIN(TestPrivateForm)
#include "test_private_form.moc"
